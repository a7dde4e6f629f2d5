/** Tables into the few lines and pages that a reader looks at. */
package org.newstide.pipeline.report;
