/** Calendar periods, and dates that know how exact they are. */
package org.newstide.core.time;
