/** What somebody should look at after a run. */
package org.newstide.app.watch;
