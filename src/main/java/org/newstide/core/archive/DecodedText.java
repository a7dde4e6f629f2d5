package org.newstide.core.archive;

/**
 * Bytes as text.
 *
 * @param text NFC-composed if the charset itself writes letters in parts, else as written
 * @param charset what was used, by its name in the Encoding Standard, in lower case
 * @param replaced whether bytes that mean nothing in the charset became U+FFFD
 */
record DecodedText(String text, String charset, boolean replaced) {}
