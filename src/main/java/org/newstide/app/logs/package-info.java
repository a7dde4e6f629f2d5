/** Log lines for machines: one JSON object each. */
package org.newstide.app.logs;
