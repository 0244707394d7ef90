-- Excel for Mac may start programs only through a script in this folder.
-- The parameters are two lines, the interpreter and the Python command; Excel waits for no answer.
on StartPython(parameters)
	set interpreter to first paragraph of parameters
	set pythonCommand to second paragraph of parameters
	do shell script quoted form of interpreter & " -P -B -c " & quoted form of pythonCommand & " > /dev/null 2> \"$HOME/Library/Logs/suvestine.log\" &"
	return ""
end StartPython
