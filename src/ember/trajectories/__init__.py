"""What happened, in Parquet: schema, writer, reader, views. Derived tables are never stored."""
