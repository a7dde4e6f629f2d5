/**
 * The contract between the stages: one record per table row, and nothing that computes.
 *
 * <p>Component names are the column names in lower camel case; {@link org.newstide.tables.Table}
 * turns them into the {@code snake_case} that analysts read. The grain, the unit, the range and the
 * meaning of null stand in each record's Javadoc, from which {@code src/docs/tables.md} is
 * generated.
 */
package org.newstide.tables;
