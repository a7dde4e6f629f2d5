package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Decides in which charset a document is written, and decodes it.
 *
 * <p>Evidence in order: byte-order mark; zero bytes of UTF-16; well-formed UTF-8, which happens to
 * nothing else; the header's charset; the document's own; {@link CharsetStatistics}. A declared
 * charset is overruled when its bytes are wrong beyond stray ones, and windows-1252, which servers
 * declare without looking, also when the bytes are clearly something else.
 */
final class CharsetChoice {

  /** One wrong byte in so many above ASCII is a stray byte. */
  private static final int STRAY = 50;

  /** So few sequences of several bytes may be well-formed UTF-8 by chance. */
  private static final int FEW_SEQUENCES = 4;

  private static final int MARK_BYTES = 1 << 10;

  private CharsetChoice() {}

  /**
   * @param header label in the header of the transfer, or null
   * @param markup whether the document can state a charset itself, and has tags
   */
  static DecodedText decode(byte[] bytes, int from, int to, String header, boolean markup) {
    TextEncoding encoding = unicode(bytes, from, to);
    if (encoding.markBytes() > 0 || !encoding.isUtf8()) {
      return decode(bytes, from + encoding.markBytes(), to, charset(encoding));
    }
    WebCharset said = WebCharset.labelled(header);
    boolean valid = ByteSearch.indexOf(bytes, from, to, (byte) 0x1b) < 0;
    if (valid && (said == null || said.isUnicode() || !said.isMultiByte())) {
      String text = text(bytes, from, to, UTF_8);
      if (text.indexOf('\uFFFD') < 0 || ByteSearch.isUtf8(bytes, from, to)) {
        // Every sequence of several bytes is less characters.
        return new DecodedText(text, text.length() == to - from ? "us-ascii" : "utf-8", false);
      }
    }
    valid = ByteSearch.isUtf8(bytes, from, to);
    WebCharset stated = markup ? MetaCharset.of(bytes, from, to) : null;
    return decode(bytes, from, to, choose(bytes, from, to, valid, said, stated, markup));
  }

  private static String text(byte[] bytes, int from, int to, Charset charset) {
    return new String(bytes, from, to - from, charset);
  }

  /** What a mark or zero bytes say. */
  private static TextEncoding unicode(byte[] bytes, int from, int to) {
    int length = Math.min(to - from, MARK_BYTES);
    return TextEncoding.of(Arrays.copyOfRange(bytes, from, from + length));
  }

  private static WebCharset charset(TextEncoding encoding) {
    return encoding.isUtf8()
        ? WebCharset.UTF_8
        : encoding.charset().equals(UTF_16LE) ? WebCharset.UTF_16LE : WebCharset.UTF_16BE;
  }

  private static WebCharset choose(
      byte[] bytes,
      int from,
      int to,
      boolean valid,
      WebCharset said,
      WebCharset stated,
      boolean markup) {
    for (WebCharset declared : new WebCharset[] {said, stated}) {
      boolean other = declared != null && !declared.isUnicode() && declared.isMultiByte();
      if (valid
          && other
          && fits(bytes, from, to, declared)
          && Utf8Share.sequences(bytes, from, to) <= FEW_SEQUENCES) {
        return declared;
      }
    }
    if (valid && Utf8Share.sequences(bytes, from, to) > 0) {
      return WebCharset.UTF_8;
    }
    if (!valid && Utf8Share.isUtf8WithStrayBytes(bytes, from, to)) {
      return WebCharset.UTF_8;
    }
    WebCharset weak = null;
    for (WebCharset declared : new WebCharset[] {said, stated}) {
      if (declared != null && !declared.isUnicode() && fits(bytes, from, to, declared)) {
        if (!declared.name().equals("windows-1252")) {
          return declared;
        }
        weak = declared;
      }
    }
    WebCharset measured = CharsetStatistics.of(bytes, from, to, markup && !valid);
    boolean foreign = measured != null && CharsetStatistics.isForeign(bytes, from, to, measured);
    if (weak != null && !foreign) {
      return weak;
    }
    return measured == null ? WebCharset.labelled("windows-1252") : measured;
  }

  /** Whether the bytes mean something in the charset, but for stray ones. */
  static boolean fits(byte[] bytes, int from, int to, WebCharset charset) {
    int high = 0;
    for (int i = from; i < to; i++) {
      high += bytes[i] < 0 ? 1 : 0;
    }
    String text = text(bytes, from, to, charset.charset());
    int wrong = 0;
    for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
      wrong++;
    }
    return (long) wrong * STRAY <= high;
  }

  private static DecodedText decode(byte[] bytes, int from, int to, WebCharset charset) {
    String text;
    boolean replaced = false;
    CharsetDecoder decoder =
        charset
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      CharBuffer chars = decoder.decode(ByteBuffer.wrap(bytes, from, to - from));
      text = chars.toString();
      replaced = !charset.isUnicode() && text.indexOf('\uFFFD') >= 0;
    } catch (CharacterCodingException e) {
      replaced = true;
      text = text(bytes, from, to, charset.charset());
    }
    if (charset.isDecomposed()) {
      text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }
    boolean ascii = ByteSearch.isAscii(bytes, from, to) && !charset.name().startsWith("iso-2022");
    boolean nothing = ascii && !charset.name().startsWith("utf-16");
    return new DecodedText(text, nothing ? "us-ascii" : charset.name(), replaced);
  }
}
