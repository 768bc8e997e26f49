"""The projects of a centre as open data: what is said of each, how it is read off its page, the data set itself."""
