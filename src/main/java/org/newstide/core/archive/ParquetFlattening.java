package org.newstide.core.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/**
 * One Parquet row as flat text fields, by the rule of {@link ArchiveItem.ArchiveRecord}.
 *
 * <p>A map entry is a field of its key. Lists are read in the three-level form and in the older
 * two-level forms (Parquet's {@code LogicalTypes.md}, backward-compatibility rules).
 */
final class ParquetFlattening {

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final int cap;
  private long size;

  /**
   * @param cap largest row, in characters of its values
   */
  ParquetFlattening(int cap) {
    this.cap = cap;
  }

  Map<String, String> fields() {
    return fields;
  }

  boolean isTooLarge() {
    return size > cap;
  }

  void add(Group group, GroupType type, String prefix) {
    for (int i = 0; i < type.getFieldCount(); i++) {
      Type field = type.getType(i);
      int count = group.getFieldRepetitionCount(i);
      String path = prefix + field.getName();
      if (field.isRepetition(Repetition.REPEATED)) {
        addAll(group, i, field, path);
      } else if (count > 0) {
        addOne(group, i, 0, field, path);
      }
    }
  }

  private void addOne(Group group, int field, int index, Type type, String path) {
    if (type.isPrimitive()) {
      put(path, ParquetValues.text(group, field, index, type.asPrimitiveType()));
      return;
    }
    Group inner = group.getGroup(field, index);
    GroupType innerType = type.asGroupType();
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    boolean oneField = innerType.getFieldCount() == 1;
    if (logical instanceof ListLogicalTypeAnnotation && oneField) {
      addList(inner, innerType.getType(0), path);
    } else if (oneField
        && (logical instanceof MapLogicalTypeAnnotation
            || logical instanceof MapKeyValueTypeAnnotation)) {
      addMap(inner, innerType.getType(0), path);
    } else {
      add(inner, innerType, path + '.');
    }
  }

  private void addList(Group list, Type repeated, String path) {
    if (repeated.isPrimitive() || isElement(repeated.asGroupType(), path)) {
      addAll(list, 0, repeated, path);
      return;
    }
    Type element = repeated.asGroupType().getType(0);
    StringBuilder joined = new StringBuilder();
    boolean any = false;
    for (int k = 0; k < list.getFieldRepetitionCount(0); k++) {
      Group wrapper = list.getGroup(0, k);
      if (wrapper.getFieldRepetitionCount(0) == 0) {
        continue;
      }
      if (!element.isPrimitive()) {
        addOne(wrapper, 0, 0, element, path + '.' + k);
        continue;
      }
      String text = ParquetValues.text(wrapper, 0, 0, element.asPrimitiveType());
      if (text != null) {
        joined.append(any ? "\n" : "").append(text);
        any = true;
      }
    }
    put(path, any ? joined.toString() : null);
  }

  /** Whether the repeated group is the element itself and not a wrapper around it. */
  private static boolean isElement(GroupType repeated, String path) {
    String list = path.substring(path.lastIndexOf('.') + 1);
    return repeated.getFieldCount() != 1
        || repeated.getName().equals("array")
        || repeated.getName().equals(list + "_tuple");
  }

  private void addMap(Group map, Type keyValue, String path) {
    GroupType entry = keyValue.asGroupType();
    for (int k = 0; k < map.getFieldRepetitionCount(0); k++) {
      Group pair = map.getGroup(0, k);
      String key =
          entry.getType(0).isPrimitive()
              ? ParquetValues.text(pair, 0, 0, entry.getType(0).asPrimitiveType())
              : String.valueOf(k);
      if (entry.getFieldCount() > 1 && pair.getFieldRepetitionCount(1) > 0) {
        addOne(pair, 1, 0, entry.getType(1), path + '.' + key);
      }
    }
  }

  /** A repeated field: plain values are joined, groups have their position in the path. */
  private void addAll(Group group, int field, Type type, String path) {
    StringBuilder joined = new StringBuilder();
    boolean any = false;
    for (int k = 0; k < group.getFieldRepetitionCount(field); k++) {
      if (!type.isPrimitive()) {
        addOne(group, field, k, type, path + '.' + k);
        continue;
      }
      String text = ParquetValues.text(group, field, k, type.asPrimitiveType());
      if (text != null) {
        joined.append(any ? "\n" : "").append(text);
        any = true;
      }
    }
    put(path, any ? joined.toString() : null);
  }

  private void put(String path, String value) {
    if (value != null) {
      size += value.length();
      fields.put(path, value);
    }
  }
}
