/** Pairs of terms counted per sentence and document, and their association. */
package org.newstide.pipeline.cooccurrence;
