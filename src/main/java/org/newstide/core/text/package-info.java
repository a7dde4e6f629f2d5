/** What is a character, a token, a sentence and a language: texts made comparable, offsets kept. */
package org.newstide.core.text;
