package org.newstide.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetRecordsTest {

  private static final MessageType NEWS =
      MessageTypeParser.parseMessageType(
          """
          message news {
            required int64 n;
            optional binary title (STRING);
            optional int32 day (DATE);
            optional int64 seen (TIMESTAMP(MILLIS,true));
            optional int64 local (TIMESTAMP(MICROS,false));
            optional int96 old;
            optional double share;
            optional boolean live;
            optional int32 price (DECIMAL(9,2));
            optional binary bare;
            optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
            optional group authors (LIST) {
              repeated group list { optional group element { optional binary name (STRING); } }
            }
            optional group extra (MAP) {
              repeated group key_value {
                required binary key (STRING);
                optional binary value (STRING);
              }
            }
            optional group content { optional binary text (STRING); }
            repeated binary words (STRING);
          }
          """);

  private static byte[] write(CompressionCodecName codec, long rowGroupBytes, List<Group> rows)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new MemoryFile(bytes))
            .withConf(new PlainParquetConfiguration())
            .withType(NEWS)
            .withCompressionCodec(codec)
            .withRowGroupSize(rowGroupBytes)
            .build()) {
      for (Group row : rows) {
        writer.write(row);
      }
    }
    return bytes.toByteArray();
  }

  private static Group row(long n) {
    return new SimpleGroup(NEWS).append("n", n);
  }

  private static List<Group> rows(int count) {
    Random random = new Random(count);
    return IntStream.range(0, count)
        .mapToObj(n -> row(n).append("title", Long.toString(random.nextLong(), 36)))
        .map(Group.class::cast)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
  void rows_comeOutInOrder(CompressionCodecName codec) throws IOException {
    Archive archive = Archive.of("wrong.csv", write(codec, 1 << 14, rows(3000)));

    assertThat(archive.format()).isEqualTo("parquet");
    assertThat(archive.values("n"))
        .isEqualTo(IntStream.range(0, 3000).mapToObj(String::valueOf).toList());
    assertThat(archive.damages()).isEmpty();
  }

  @Test
  void types_areRenderedAsText() throws IOException {
    Group row = row(7);
    row.append("title", "Đêm ở cảng").append("day", 19_844).append("seen", 1_714_546_800_123L);
    row.append("local", 1_714_546_800_000_000L).append("share", 0.25).append("live", true);
    row.append("price", 1250).append("bare", Binary.fromString("plain"));
    byte[] int96 =
        ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putLong(0).putInt(2_440_588).array();
    row.append("old", Binary.fromConstantByteArray(int96));
    Group tags = row.addGroup("tags");
    tags.addGroup("list").append("element", "sea");
    tags.addGroup("list");
    tags.addGroup("list").append("element", "fog");
    Group authors = row.addGroup("authors");
    authors.addGroup("list").addGroup("element").append("name", "An");
    authors.addGroup("list").addGroup("element").append("name", "Bo");
    row.addGroup("extra").addGroup("key_value").append("key", "desk").append("value", "coast");
    row.addGroup("content").append("text", "Body.");
    row.append("words", "a").append("words", "b");

    Archive archive = Archive.of("a", write(CompressionCodecName.SNAPPY, 1 << 20, List.of(row)));

    assertThat(archive.records())
        .containsExactly(
            Map.ofEntries(
                Map.entry("n", "7"),
                Map.entry("title", "Đêm ở cảng"),
                Map.entry("day", "2024-05-01"),
                Map.entry("seen", "2024-05-01T07:00:00.123Z"),
                Map.entry("local", "2024-05-01T07:00"),
                Map.entry("old", "1970-01-01T00:00:00Z"),
                Map.entry("share", "0.25"),
                Map.entry("live", "true"),
                Map.entry("price", "12.50"),
                Map.entry("bare", "plain"),
                Map.entry("tags", "sea\nfog"),
                Map.entry("authors.0.name", "An"),
                Map.entry("authors.1.name", "Bo"),
                Map.entry("extra.desk", "coast"),
                Map.entry("content.text", "Body."),
                Map.entry("words", "a\nb")));
  }

  @Test
  void missingValues_haveNoEntry() throws IOException {
    Group nan = row(1).append("share", Double.NaN);

    Archive archive = Archive.of("a", write(CompressionCodecName.ZSTD, 1 << 20, List.of(nan)));

    assertThat(archive.records()).containsExactly(Map.of("n", "1"));
  }

  @Test
  void rowAboveTheCap_isSkipped() throws IOException {
    Group large = row(1).append("title", "x".repeat(5000));
    byte[] bytes = write(CompressionCodecName.GZIP, 1 << 20, List.of(row(0), large, row(2)));

    Archive archive = Archive.of("a", bytes, new ReadLimits(2048, 250), null);

    assertThat(archive.values("n")).containsExactly("0", "2");
    assertThat(archive.reasons()).containsExactly("record_too_large");
  }

  @Test
  void cutFile_isOneDamage() throws IOException {
    byte[] bytes = write(CompressionCodecName.SNAPPY, 1 << 20, rows(100));

    assertThat(Archive.of("a.parquet", Arrays.copyOf(bytes, bytes.length - 9)).reasons())
        .containsExactly("file_cut_short");
    assertThat(Archive.of("a.parquet", "PAR1").reasons()).containsExactly("file_cut_short");
    assertThat(Archive.of("a.parquet.gz", Packing.GZIP.pack(bytes)).reasons())
        .containsExactly("unsupported_format");
  }

  @Test
  void brokenRowGroup_doesNotCostTheOthers() throws IOException {
    byte[] bytes = write(CompressionCodecName.GZIP, 1 << 14, rows(6000));
    Arrays.fill(bytes, 40, 400, (byte) 0x5a);

    Archive archive = Archive.of("a.parquet", bytes);

    assertThat(archive.reasons()).containsExactly("corrupt_parquet");
    assertThat(archive.values("n")).endsWith("5998", "5999");
    assertThat(archive.damages().get(0).detail()).startsWith("rows 0 to ");
  }

  /** A file in memory as the Parquet library writes it. */
  private record MemoryFile(ByteArrayOutputStream bytes) implements OutputFile {

    @Override
    public PositionOutputStream create(long blockSize) {
      return new DelegatingPositionOutputStream(bytes) {
        @Override
        public long getPos() {
          return bytes.size();
        }
      };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
      return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
