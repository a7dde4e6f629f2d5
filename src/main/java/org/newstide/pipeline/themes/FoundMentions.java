package org.newstide.pipeline.themes;

import org.apache.spark.sql.Dataset;
import org.newstide.tables.ActorMention;
import org.newstide.tables.ThemeMention;

/**
 * What a library finds in articles, in no order.
 *
 * @param themes one row per theme and place
 * @param actors one row per actor and place
 */
public record FoundMentions(Dataset<ThemeMention> themes, Dataset<ActorMention> actors) {

  FoundMentions and(FoundMentions others) {
    return new FoundMentions(themes.union(others.themes), actors.union(others.actors));
  }
}
