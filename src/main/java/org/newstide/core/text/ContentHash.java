package org.newstide.core.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A number that two articles share exactly if they have the same words in the same order.
 *
 * <p>It is XXH64 (seed 0) of these bytes: for each token of the title its comparison form in UTF-8
 * and a newline, then one more newline, then the same for the tokens of the text. So Unicode form,
 * letter case, tone-mark placement, punctuation, blanks and paragraphs make no difference. Among a
 * million different articles a chance collision has a probability of about 3 in 10⁸ (n²/2⁶⁵).
 */
public final class ContentHash {

  private ContentHash() {}

  /**
   * The hash as 16 hexadecimal digits. Texts without any token all have the same.
   *
   * @param title headline, may be empty
   * @param text body, may be empty
   */
  public static String of(String title, String text) {
    Words words = new Words(title.length() + text.length());
    words.take(Tokenizer.tokenize(title));
    words.newline();
    words.take(Tokenizer.tokenize(text));
    return HexFormat.of().toHexDigits(XxHash64.hash(words.bytes, words.size));
  }

  /** Bytes that grow. */
  private static final class Words {
    private byte[] bytes;
    private int size;

    Words(int characters) {
      bytes = new byte[characters * 2 + 16];
    }

    void take(TokenizedText tokens) {
      for (int t = 0; t < tokens.size(); t++) {
        take(tokens.form(t));
        newline();
      }
    }

    void newline() {
      ensure(1);
      bytes[size++] = '\n';
    }

    private void take(String form) {
      ensure(form.length() * 3);
      for (int i = 0; i < form.length(); i++) {
        char c = form.charAt(i);
        if (c < 0x80) {
          bytes[size++] = (byte) c;
        } else if (c < 0x800) {
          bytes[size++] = (byte) (0xC0 | c >> 6);
          bytes[size++] = (byte) (0x80 | c & 0x3F);
        } else if (!Character.isSurrogate(c)) {
          bytes[size++] = (byte) (0xE0 | c >> 12);
          bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
          bytes[size++] = (byte) (0x80 | c & 0x3F);
        } else {
          takeWithSurrogates(form.substring(i));
          return;
        }
      }
    }

    private void takeWithSurrogates(String rest) {
      byte[] encoded = rest.getBytes(StandardCharsets.UTF_8);
      ensure(encoded.length);
      System.arraycopy(encoded, 0, bytes, size, encoded.length);
      size += encoded.length;
    }

    private void ensure(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
      }
    }
  }
}
