/** Pairs of terms, phrases and themes: exact counts, association, change, graph. */
package org.newstide.pipeline.cooccurrence;
