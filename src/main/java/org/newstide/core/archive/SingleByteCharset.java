package org.newstide.core.archive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** Vietnamese charsets that Java does not know: one byte a character, ASCII below 0x80. */
final class SingleByteCharset extends Charset {

  /** VISCII (RFC 1456, 1993). Six of its capitals lie on control characters. */
  static final Charset VISCII =
      new SingleByteCharset(
          "x-newstide-viscii",
          0x80,
          "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
              + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
          "\u0002Ẳ\u0005Ẵ\u0006Ẫ\u0014Ỷ\u0019Ỹ\u001EỴ");

  /** TCVN 5712:1993 (VN2), as most texts of the 1990s in the north have it. */
  static final Charset TCVN =
      new SingleByteCharset(
          "x-newstide-tcvn5712",
          0xa1,
          "ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệ"
              + "ìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
          "");

  private final char[] characters = new char[256];

  /**
   * @param first byte of the first of the characters that follow one another
   * @param others bytes below 0x80 that mean something else, each before its character
   */
  private SingleByteCharset(String name, int first, String following, String others) {
    super(name, null);
    for (int i = 0; i < 256; i++) {
      characters[i] = i < 0x80 ? (char) i : '\uFFFD';
    }
    for (int i = 0; i < following.length(); i++) {
      characters[first + i] = following.charAt(i);
    }
    for (int i = 0; i < others.length(); i += 2) {
      characters[others.charAt(i)] = others.charAt(i + 1);
    }
  }

  @Override
  public boolean contains(Charset other) {
    return other.equals(this);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          out.put(characters[in.get() & 0xff]);
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }

  /** Nothing is written in these charsets any more. */
  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException("no encoder for " + name());
  }

  @Override
  public boolean canEncode() {
    return false;
  }
}
