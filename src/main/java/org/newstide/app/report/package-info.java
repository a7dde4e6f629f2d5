/** The report of a release: what was gathered → a page that opens from disk, and its figures. */
package org.newstide.app.report;
