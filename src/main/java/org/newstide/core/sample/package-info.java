/** An invented news archive with planted truth. */
package org.newstide.core.sample;
