package org.newstide.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageCleaningTest {

  private static final String BODY =
      """
      Sáng 3/2, đoàn kỹ sư của cảng Mây Trắng bắt đầu nạo vét luồng tàu phía nam, sớm hơn kế hoạch hai tuần.

      Ông Trần Văn Gió, giám đốc cảng, cho biết luồng mới sâu mười bốn mét và đón được tàu hàng cỡ lớn vào cuối năm.

      Ngư dân trong vùng lo bùn thải sẽ làm đục đầm nuôi sò, nhưng cảng cam kết chở bùn ra bãi cách bờ ba mươi hải lý.

      Tỉnh sẽ kiểm tra chất lượng nước mỗi tháng một lần và công bố kết quả trên cổng thông tin.
      """;

  private record Cleaned(String title, String text, List<Removed> removed) {
    List<String> because(RemovalReason reason) {
      return removed.stream().filter(r -> r.reason() == reason).map(Removed::text).toList();
    }
  }

  private static Cleaned clean(String title, String text) {
    PageLines page = new PageLines(PlainText.lines(text));
    String found = PageCleaning.clean(page, title);
    return new Cleaned(found, page.text(), page.removed());
  }

  private static String body() {
    return BODY.strip().replace("\n\n", "\n");
  }

  @Test
  void aCleanArticleStaysAsItIs() {
    Cleaned cleaned = clean("Cảng Mây Trắng nạo vét luồng tàu", BODY);

    assertThat(cleaned.text()).isEqualTo(body());
    assertThat(cleaned.removed()).isEmpty();
  }

  @Test
  void everythingAroundTheArticleGoes_inAPageWithPlayerCaptionsAndTeasers() {
    String page =
        """
        Cảng Mây Trắng nạo vét luồng tàu phía nam

        0:00 / 0:00
        0:00
        (Sóng Biển) - Giám đốc cảng khẳng định: "Bùn nạo vét được chở ra bãi cách bờ ba mươi hải lý nên không ảnh hưởng tới đầm nuôi."
        Tàu hút bùn neo tại cửa luồng phía nam hôm đầu tháng Hai.
        Tàu hút bùn neo tại cửa luồng phía nam hôm đầu tháng Hai.

        """
            + BODY
            + """

            Ông Gió nói: "Bùn nạo vét được chở ra bãi cách bờ ba mươi hải lý nên không ảnh hưởng tới đầm nuôi."

            Lớp học vẽ trên đồi - Bài 3: Ai trả tiền màu?
            Lớp học vẽ trên đồi - Bài 3: Ai trả tiền màu?
            (Sóng Biển) - Hai mươi trẻ em ở xóm Đồi Sim được học vẽ miễn phí mỗi chiều thứ Bảy nhờ một họa sĩ về hưu.
            Nghệ nhân Lý Thị Mai bên khung cửi - Ảnh: Hồ Thu
            Khung cửi cuối cùng của làng "Lụa Vàng"
            (Sóng Biển) -Nghề dệt tơ tằm ở làng cổ chỉ còn một gia đình theo đuổi, khách đặt hàng phải chờ nửa năm.
             Đầu bếp Ngô Đình.
            Món canh chua của quán không biển hiệu
            (Sóng Biển) - Quán nhỏ bên đường tàu mở cửa từ bốn giờ sáng và hết hàng trước khi trời sáng rõ.
            """;

    Cleaned cleaned = clean("", page);

    assertThat(cleaned.title()).isEqualTo("Cảng Mây Trắng nạo vét luồng tàu phía nam");
    assertThat(cleaned.text())
        .isEqualTo(
            body()
                + "\nÔng Gió nói: \"Bùn nạo vét được chở ra bãi cách bờ ba mươi hải lý nên không ảnh"
                + " hưởng tới đầm nuôi.\"");
    assertThat(cleaned.because(RemovalReason.PLAYER_TIMER)).containsExactly("0:00 / 0:00", "0:00");
    assertThat(cleaned.because(RemovalReason.CAPTION)).hasSize(2);
    assertThat(cleaned.because(RemovalReason.REPEATED_LEAD)).hasSize(1);
    assertThat(cleaned.because(RemovalReason.SOURCE_PREFIX)).containsExactly("(Sóng Biển) -");
    assertThat(cleaned.because(RemovalReason.TEASER))
        .hasSize(9)
        .contains("Đầu bếp Ngô Đình.", "Khung cửi cuối cùng của làng \"Lụa Vàng\"");
  }

  @Test
  void aTailAboutTheArticlesOwnMatterStays() {
    String page =
        BODY
            + """

            Luồng tàu phía nam của cảng Mây Trắng
            (Sóng Biển) - Luồng mới sâu mười bốn mét và đón được tàu hàng cỡ lớn vào cuối năm.
            Chất lượng nước ở đầm nuôi sò
            (Sóng Biển) - Tỉnh sẽ kiểm tra chất lượng nước mỗi tháng một lần và công bố kết quả.
            """;

    assertThat(clean("Cảng", page).because(RemovalReason.TEASER)).isEmpty();
  }

  @Test
  void aDigestOfSignedItemsStays() {
    String page =
        """
        Giá gạo tăng nhẹ ở chợ Đầu Cầu
        (Sóng Biển) - Giá gạo sáng nay tăng hai trăm đồng một ký ở các sạp đầu mối.
        Mưa lớn làm ngập đường ven sông
        (Sóng Biển) - Nước ngập nửa bánh xe nhưng rút hết trước giờ tan tầm.
        Đội bóng phường vào chung kết
        (Sóng Biển) - Trận chung kết sẽ diễn ra trên sân nhà vào chủ nhật tới.
        """;

    assertThat(clean("Tin vắn", page).because(RemovalReason.TEASER)).isEmpty();
  }

  @Test
  void oneSignedItemWithASingleTitleStays() {
    String page =
        BODY + "\nGiá gạo tăng nhẹ ở chợ\n(Sóng Biển) - Sáng nay giá gạo tăng hai trăm đồng.";

    assertThat(clean("Cảng", page).because(RemovalReason.TEASER)).isEmpty();
  }

  @Test
  void linksUnderAMarkerGo() {
    Cleaned cleaned =
        clean("Cảng", BODY + "\nĐọc thêm:\nGiá gạo tăng nhẹ ở chợ\nMưa lớn làm ngập đường");

    assertThat(cleaned.text()).isEqualTo(body());
    assertThat(cleaned.because(RemovalReason.TEASER)).hasSize(3);
  }

  @Test
  void photoCredits_wholeCaptionWhereShort_onlyTheCreditWhereLong() {
    String glued = "Tàu vào cảng (Ảnh: Hồ Thu). " + body().replace('\n', ' ');
    Cleaned captions = clean("Cảng", BODY + "\nTàu hút bùn ngoài khơi. Ảnh: Hồ Thu");
    Cleaned inside = clean("Cảng", glued);

    assertThat(captions.text()).isEqualTo(body());
    assertThat(captions.because(RemovalReason.CAPTION))
        .containsExactly("Tàu hút bùn ngoài khơi. Ảnh: Hồ Thu");
    assertThat(inside.text()).startsWith("Tàu vào cảng. Sáng 3/2");
    assertThat(inside.because(RemovalReason.PHOTO_CREDIT)).containsExactly("(Ảnh: Hồ Thu)");
  }

  @Test
  void parenthesesThatNameNoPictureStay() {
    String text = body() + " The photographer (photo of the year winner) and (credit) stay.";

    assertThat(clean("Cảng", text).text()).isEqualTo(text);
  }

  @Test
  void aStoryToldInPicturesKeepsItsParagraphs() {
    String page =
        """
        Bến đò lúc bốn giờ sáng, người lái đò nhóm bếp. Ảnh: Hồ Thu
        Chuyến đầu tiên chở rau sang chợ bên kia sông. Ảnh: Hồ Thu
        Trời sáng, học trò qua sông trên chuyến thứ ba. Ảnh: Hồ Thu
        """;

    Cleaned cleaned = clean("Một ngày ở bến đò", page);

    assertThat(cleaned.text())
        .isEqualTo(
            "Bến đò lúc bốn giờ sáng, người lái đò nhóm bếp.\n"
                + "Chuyến đầu tiên chở rau sang chợ bên kia sông.\n"
                + "Trời sáng, học trò qua sông trên chuyến thứ ba.");
    assertThat(cleaned.because(RemovalReason.PHOTO_CREDIT)).hasSize(3);
  }

  @Test
  void aDoubledQuotationLosesOneCopyOnly() {
    Cleaned cleaned =
        clean(
            "Harbour",
            "\"We go on digging,\" she said.\n\"We go on digging,\" she said.\nEnd of it.");

    assertThat(cleaned.text()).isEqualTo("\"We go on digging,\" she said.\nEnd of it.");
  }

  @Test
  void aSubheadingThatStandsTwiceInGluedText_losesOneCopy() {
    String glued = body().replace('\n', ' ') + " Bến tàu cá mới Bến tàu cá mới sẽ mở vào mùa thu.";

    Cleaned cleaned = clean("Cảng", glued);

    assertThat(cleaned.text()).endsWith("thông tin. Bến tàu cá mới sẽ mở vào mùa thu.");
    assertThat(cleaned.because(RemovalReason.CAPTION)).containsExactly("Bến tàu cá mới");
  }

  @Test
  void aRepeatedSentenceOfASpeaker_stays() {
    String speech =
        body().replace('\n', ' ') + " The sea is ours to keep. The sea is ours to keep clean.";

    assertThat(clean("Cảng", speech).text()).isEqualTo(speech);
  }

  @Test
  void aTitleAgainAtTheTopGoes_andATitleThatIsTheWholeTextStays() {
    Cleaned cleaned = clean("Harbour dredged", "HARBOUR DREDGED\nWork began on Monday.");

    assertThat(cleaned.text()).isEqualTo("Work began on Monday.");
    assertThat(cleaned.because(RemovalReason.REPEATED_TITLE)).containsExactly("HARBOUR DREDGED");
    assertThat(clean("Harbour dredged", "Harbour dredged").text()).isEqualTo("Harbour dredged");
  }

  @Test
  void interfaceWordsGoAtTheEdgesOnly() {
    Cleaned cleaned =
        clean("T", "Share\nShe wrote on\nFacebook\nthat the ship was late.\nBình luận\nFacebook");

    assertThat(cleaned.text()).isEqualTo("She wrote on\nFacebook\nthat the ship was late.");
    assertThat(cleaned.because(RemovalReason.INTERFACE_WORDS)).containsExactly("Share", "Facebook");
    assertThat(cleaned.because(RemovalReason.COMMENTS)).containsExactly("Bình luận");
  }

  @Test
  void interfacePhrasesGluedToBothEndsGo() {
    Cleaned cleaned =
        clean(
            "T",
            "Lưu bài viết thành công Bạn có thể xem lại bài viết đã lưu ở trangTin bài đã lưu Sáng nay"
                + " trời mưa. Nguồn: [Link nguồn]Nguồn: [Link nguồn]");

    assertThat(cleaned.text()).isEqualTo("Sáng nay trời mưa.");
  }

  @Test
  void prefixesOfAgenciesGo() {
    assertThat(clean("T", "Lisbon, May 4 (ABC) -- The bridge opened. -0-").removed())
        .extracting(Removed::reason)
        .containsExactly(RemovalReason.DATELINE, RemovalReason.AGENCY_MARK);
    assertThat(clean("T", "PORTO (Agency) - The bridge opened.").text())
        .isEqualTo("The bridge opened.");
    assertThat(clean("T", "gazette.vn – Cầu đã mở.").text()).isEqualTo("Cầu đã mở.");
    assertThat(clean("T", "RUBBER FUTURES (YEN PER KILO) - prices").text())
        .isEqualTo("RUBBER FUTURES (YEN PER KILO) - prices");
    assertThat(clean("T", "(A) - first footnote").text()).isEqualTo("(A) - first footnote");
  }

  @Test
  void timesThatAreNoPlayerStay() {
    String programme = "Chương trình tối nay:\n19:00 Thời sự\n20:15 Phim truyện";

    assertThat(clean("T", programme).text()).isEqualTo(programme);
    assertThat(clean("T", "00:12 / 03:45 Trời mưa to.").text()).isEqualTo("Trời mưa to.");
  }
}
