/** What the statistics are worth, measured: how often they find what is not there. */
package org.newstide.app.validation;
