/** Articles into sentences of terms, with phrases learned from the archive. */
package org.newstide.pipeline.tokens;
