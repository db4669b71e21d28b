@rem npm's scripts begin with "exec", so that on POSIX node takes the shell's place and gets the signals that npm hands on.
@rem Windows has no such word, and finds this file instead.
@%*
