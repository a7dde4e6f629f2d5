/** The command line. */
package org.newstide.app.cli;
