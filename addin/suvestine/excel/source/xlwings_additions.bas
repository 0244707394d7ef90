Private Function XLPyCommand() As String
    XLPyCommand = SuvestinePython.ServerCommand()
End Function

Private Sub XLPyLoadDLL()
    ' The library lies beside the interpreter, or in the folder above it where that is a virtual environment's.
    Dim folder As String
    #If Mac Then
        Err.Raise 1, Description:="funkcijos veikia tik " & ChrW(&H201E) & "Windows" & ChrW(&H201C) & " kompiuteryje"
    #Else
        If Not SuvestinePython.Installed() Then
            Err.Raise 1, Description:="programa " & ChrW(&H201E) & "Suvestin" & ChrW(&H117) & ChrW(&H201C) & _
                " ne" & ChrW(&H12F) & "diegta"
        End If
        folder = SuvestinePython.InterpreterFolder()
        If LoadLibrary(folder & "\" & XLPyDLLName) = 0 Then
            If LoadLibrary(SuvestinePython.ParentFolder(folder) & "\" & XLPyDLLName) = 0 Then
                Err.Raise 1, Description:="nerasta programos dalis " & XLPyDLLName
            End If
        End If
    #End If
End Sub
