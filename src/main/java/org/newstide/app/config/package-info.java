/** Pipeline files: what was typed, with file and line, into what is run with. */
package org.newstide.app.config;
