/** Scores of extraction and of reprints on gold sets that lie outside the project. */
package org.newstide.app.scoring;
