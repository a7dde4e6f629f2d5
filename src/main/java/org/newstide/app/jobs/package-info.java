/** One class per job: read tables, one transformation, write tables. */
package org.newstide.app.jobs;
