/** Scores of extraction, segmentation and reprints on gold sets outside the project. */
package org.newstide.app.scoring;
