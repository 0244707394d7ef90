Attribute VB_Name = "RibbonSuvestine"
Option Explicit

' What each button of the tab does: its id is the action that the program knows.
' This file is ASCII: a letter beyond it stands in braces as its hexadecimal code point, see Lithuanian.

Public Sub OnAction(control As IRibbonControl)
    If ActiveWorkbook Is Nothing Then
        Tell "Pirmiausia atverkite darbaknyg{0119}. Jei ji atverta apsaugotuoju rodiniu, " & _
            "spustel{0117}kite {201E}{012E}galinti redagavim{0105}{201C}."
    ElseIf Not SuvestinePython.Installed() Then
        Tell "Programa {201E}Suvestin{0117}{201C} {0161}iame kompiuteryje ne{012F}diegta arba perkelta {012F} kit{0105} " & _
            "viet{0105}. Papra{0161}ykite informatiko i{0161} naujo {012F}diegti mygtukus komanda " & _
            "{201E}suvestine addin install{201C}."
    ElseIf SuvestinePython.Run(control.ID) <> 0 Then
        Tell "Programos {201E}Suvestin{0117}{201C} nepavyko paleisti. Papra{0161}ykite informatiko {012F}vykdyti " & _
            "komand{0105} {201E}suvestine addin status{201C}: ji parodo, kas negerai."
    ElseIf control.ID = "consolidate" Then
        ' Worksheet functions answer from the archive, and Excel does not know that it has changed.
        Application.CalculateFull
    End If
End Sub

Public Function SelfTest() As String
    ' The name and version of the add-in, without Python: Application.Run "suvestine.xlam!SelfTest".
    SelfTest = "suvestine " & SuvestinePython.Setting("VERSION")
End Function

Private Sub Tell(message As String)
    Dim host As Object
    #If Mac Then
        MsgBox Lithuanian(message), vbInformation, Lithuanian("Suvestin{0117}")
    #Else
        ' MsgBox would lose Lithuanian letters where Windows speaks another language.
        Set host = CreateObject("WScript.Shell")
        host.Popup Lithuanian(message), 0, Lithuanian("Suvestin{0117}"), vbInformation
    #End If
End Sub

Private Function Lithuanian(message As String) As String
    Dim parts() As String, i As Long, closing As Long
    parts = Split(message, "{")
    Lithuanian = parts(0)
    For i = 1 To UBound(parts)
        closing = InStr(parts(i), "}")
        Lithuanian = Lithuanian & ChrW(CLng("&H" & Left$(parts(i), closing - 1))) & Mid$(parts(i), closing + 1)
    Next i
End Function
