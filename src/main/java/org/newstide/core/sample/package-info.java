/**
 * An invented news archive with planted truth: {@code SampleSettings} → {@code SampleArchive} →
 * {@code SampleFile}s to write, and a {@code SampleTruth} to compare with.
 *
 * <p>Words come from the phrase files beside this package ({@code vi/}, {@code en/}; format in
 * {@code Phrasebook}). A month is planned without its words ({@code MonthPlan}), each story is told
 * from its own random streams ({@code StoryTeller}), dressed by its outlet ({@code Page}, {@code
 * House}) and stored in the outlet's format ({@code RecordWriter}).
 */
package org.newstide.core.sample;
