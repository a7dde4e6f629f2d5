/** Commands on a cluster: what travels with them, and how they come back with their exit code. */
package org.newstide.app.submission;
