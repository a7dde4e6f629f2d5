/** Scores of extraction and segmentation on gold sets that lie outside the project. */
package org.newstide.app.scoring;
