package org.newstide.core.sample;

import java.util.List;

/** Writes the records of one file in its format. */
sealed interface RecordWriter {

  static RecordWriter of(Outlet outlet) {
    return switch (outlet.format()) {
      case JSON_LINES, JSON_LINES_GZIP -> new JsonRecords(outlet.fields(), false);
      case JSON_ARRAY -> new JsonRecords(outlet.fields(), true);
      case CSV -> new CsvRecords(outlet.fields());
      case TEXT -> new TextFile();
    };
  }

  void begin(ByteSink sink);

  void write(ByteSink sink, Entry entry, boolean first);

  void end(ByteSink sink);

  /** JSON Lines, or one array with an object a line. */
  record JsonRecords(List<Field> fields, boolean array) implements RecordWriter {
    @Override
    public void begin(ByteSink sink) {
      if (array) {
        sink.plain("[\n");
      }
    }

    @Override
    public void write(ByteSink sink, Entry entry, boolean first) {
      if (array && !first) {
        sink.plain(",\n");
      }
      String mark = "{";
      for (Field field : fields) {
        CharSequence value = entry.value(field.content());
        if (value != null) {
          sink.plain(mark);
          member(sink, field, value);
          mark = ",";
        }
      }
      sink.plain(array ? "}" : "}\n");
    }

    private static void member(ByteSink sink, Field field, CharSequence value) {
      int dot = field.path().indexOf('.');
      if (dot > 0) {
        sink.plain("\"").plain(field.path().substring(0, dot)).plain("\":{");
      }
      sink.plain("\"").plain(field.path().substring(dot + 1)).plain("\":");
      if (field.content() == Field.Content.EPOCH_MILLIS) {
        sink.plain(value);
      } else {
        sink.plain("\"").json(value).plain("\"");
      }
      if (dot > 0) {
        sink.plain("}");
      }
    }

    @Override
    public void end(ByteSink sink) {
      if (array) {
        sink.plain("\n]\n");
      }
    }
  }

  /** RFC 4180 with a byte order mark, as spreadsheets write it; texts are quoted. */
  record CsvRecords(List<Field> fields) implements RecordWriter {
    @Override
    public void begin(ByteSink sink) {
      sink.plain("\uFEFF");
      for (int i = 0; i < fields.size(); i++) {
        sink.plain(i == 0 ? "" : ",").plain(fields.get(i).path());
      }
      sink.plain("\r\n");
    }

    @Override
    public void write(ByteSink sink, Entry entry, boolean first) {
      String mark = "";
      for (Field field : fields) {
        sink.plain(mark).plain("\"").csv(entry.value(field.content())).plain("\"");
        mark = ",";
      }
      sink.plain("\r\n");
    }

    @Override
    public void end(ByteSink sink) {}
  }

  /** One article a file: its month glued to the headline, then the page. */
  record TextFile() implements RecordWriter {
    @Override
    public void begin(ByteSink sink) {}

    @Override
    public void write(ByteSink sink, Entry entry, boolean first) {
      sink.plain(" date ").plain(entry.date().toString().substring(0, 7)).plain(" ");
      sink.plain(entry.title()).plain("\n\n").plain(entry.page()).plain("\n");
    }

    @Override
    public void end(ByteSink sink) {}
  }
}
