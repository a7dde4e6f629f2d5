/** Pairs of terms, phrases, themes and actors: exact counts, association, change, graph. */
package org.newstide.pipeline.cooccurrence;
