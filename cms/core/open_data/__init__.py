"""Open data of a centre: its lists as files for machines and spreadsheets, and catalogues of them.

An app describes a list as a ``DataSet`` and registers it when it is ready; everything else follows from that.
"""
