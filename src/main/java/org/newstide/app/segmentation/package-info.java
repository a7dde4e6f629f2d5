/** Word segmentation without Spark: lines in, lines out, and the training of its model. */
package org.newstide.app.segmentation;
