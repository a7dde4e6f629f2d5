package org.newstide.core.extract;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.newstide.core.archive.ArchiveFormats;
import org.newstide.core.archive.ArchiveItem.ArchiveRecord;
import org.newstide.core.archive.ArchiveReader;
import org.newstide.core.archive.ByteSource;
import org.newstide.core.archive.ReadLimits;

/**
 * Looks through the records of one file for what its dates say together of their order: {@code
 * 26-06-2017} in one record tells how {@code 05-06-2017} is meant in another.
 *
 * <p>Reads at most {@link #MOST_RECORDS} records, and no more than {@link #FIRST_RECORDS} where
 * none of them has a date of two such numbers, which is how most archives are.
 */
public final class DateOrderSurvey {

  static final int FIRST_RECORDS = 200;
  static final int MOST_RECORDS = 50_000;

  /** Formats whose records have fields that somebody named. */
  private static final Set<String> WITH_FIELDS =
      Set.of("json_lines", "json_array", "json_objects", "csv", "tsv");

  private DateOrderSurvey() {}

  /**
   * What the dates of a file say.
   *
   * @param name the file's name, as for {@link ArchiveFormats#open}
   * @param source the file; read from its start, and ready to be opened again afterwards
   * @param declaredFormat as for {@link ArchiveFormats#open}
   * @param mapping which fields hold dates
   * @param usual the order where no date decides
   * @return {@link DateOrder#UNDECIDED} if dates contradict one another
   * @throws IOException when the source cannot be read
   */
  public static DateOrder of(
      String name,
      ByteSource source,
      ReadLimits limits,
      String declaredFormat,
      FieldMapping mapping,
      DateOrder usual)
      throws IOException {
    try (ArchiveReader reader = ArchiveFormats.open(name, source, limits, declaredFormat)) {
      return WITH_FIELDS.contains(reader.format()) ? of(reader, mapping, usual) : usual;
    }
  }

  private static DateOrder of(ArchiveReader reader, FieldMapping mapping, DateOrder usual) {
    requireNonNull(usual, "usual");
    boolean dayFirst = false;
    boolean monthFirst = false;
    int most = FIRST_RECORDS;
    for (int n = 0; n < most && reader.hasNext(); n++) {
      if (reader.next() instanceof ArchiveRecord record) {
        for (String value : new MappedFields(mapping, record.fields()).published()) {
          most = WrittenDate.leadingPair(value) == null ? most : MOST_RECORDS;
          DateOrder order = DateOrder.decide(List.of(value));
          dayFirst |= order == DateOrder.DAY_FIRST;
          monthFirst |= order == DateOrder.MONTH_FIRST;
        }
      }
    }
    if (dayFirst && monthFirst) {
      return DateOrder.UNDECIDED;
    }
    return dayFirst ? DateOrder.DAY_FIRST : monthFirst ? DateOrder.MONTH_FIRST : usual;
  }
}
