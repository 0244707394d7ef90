"""What any document may say: figures, rows, fields, the plan, sentences, charts, and how a value prints."""
