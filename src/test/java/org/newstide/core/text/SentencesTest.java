package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences end: at the bars, and nowhere else. */
class SentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Vietnamese abbreviations
        "Ông Nam đến TP.HCM sáng nay.|Trời mưa to.",
        "Bà ở TP. Huế từ nhỏ.|Bà không đi đâu.",
        "NSƯT. Lan hát rất hay.|Khán giả vỗ tay.",
        "NSND Trà Giang và NSƯT Minh Trang cùng diễn.|Rạp kín chỗ.",
        "Gs. Ts. Bình giảng bài.|Lớp đông.",
        "PGS.TS Lê Văn Ba phát biểu.|Ông nói ngắn.",
        "ThS. Hoa và BS. Cường trực đêm.|Sáng họ về.",
        "UBND TP. Cần Thơ họp kín.|Báo chí chờ ngoài.",
        "Ông sống ở Q. 3 đã lâu.|Nhà ông nhỏ.",
        "Gọi số ĐT. 0123 để đặt chỗ.|Giá không đổi.",
        "Có cam, quýt, bưởi, v.v. Tất cả đều ngọt.",
        "Trận Hà Nội vs. Huế bắt đầu muộn.|Sân ướt.",
        "HLV. Tuấn thay người.|Đội thắng.",
        // English abbreviations
        "Mr. Hill met Dr. Moss.|They spoke for 2.5 hours.",
        "Mrs. Lane and Ms. Reed left.|Prof. Gray stayed.",
        "Gen. Stone wrote to Sen. Brook.|Gov. Field did not.",
        "It is in the U.S. Senate now.|It left the U.S.|The vote is due.",
        "He scored No. 5 there.|Nothing changed.",
        "See Fig. 3 and Vol. 2 of it.|Both are old.",
        "On Jan. 5 they met.|On Feb. 6 they parted.",
        "North Mills Inc. Chairman Ray Hill resigned.|Shares fell.",
        "She works for North Mills Inc.|The firm is old.",
        "John Hill Jr. spoke.|John Hill Sr. listened.",
        "St. Mary lies by the sea.|Ft. Hill does not.",
        "J. K. Stone wrote it.|We read it.",
        "Boats, nets, oars, etc. were sold.|Nobody bought.",
        "The Ph.D. student left at 5 p.m. on Monday.|She was late.",
        "He lives at Mt. Grey vs. the plain.|It is cold.",
        // quotations and brackets
        "“Bao giờ đi?” chị hỏi.|“Mai đi.”|Anh im lặng.",
        "\"We go,\" she said.|\"Now.\"|He went.",
        "\"Is it far?\" he asked.|\"No!\" she said.",
        "Ông nói: “Tôi về.”|Rồi ông đi.",
        "She said (in May.)|Nobody heard.",
        "(They left early.)|The hall was empty.",
        "‘Come in.’|The door stood open.",
        "Bà hỏi: \"Ai đó?\"|Không ai đáp.",
        "«Ils partent.»|«Déjà?»|«Oui.»",
        // numbers, times, addresses
        "Giá tăng 3.5 lần.|30 người đến.",
        "It rose 2.75 percent.|It fell 1.000 points.",
        "Lúc 10.30 tàu đến.|Lúc 11.15 tàu đi.",
        "Họ trả 1.500.000 đồng.|Ít quá.",
        "Ngày 15.5.2017 mưa lớn.|Ngày 16.5 tạnh.",
        "Read www.example.org now.|It is short.",
        "Write to a.b@example.org soon.|They answer.",
        "Version 2.0.1 is out.|Version 2.1 is not.",
        "Nhiệt độ là 30.5 độ C. Trời nóng.",
        // stops of other kinds
        "Họ đi... rồi về.|Hết chuyện…|Thật không?|Thật!",
        "Really?!|Yes!!!|No.",
        "Wait… what?|Nothing.",
        "Anh đi đâu?|Chị ở đâu!|Thôi.",
        "Nối liền.|Câu sau viết liền.",
        "He stopped. . .|She went on.",
        // lists and lines
        "1. Mở đầu câu này.|2. Kết thúc câu kia.",
        "Mua gì:\n|- hai cân cam\n|- một cân gạo\n",
        "We need |• boats |• nets",
        "Dòng một\n|Dòng hai",
        "a) The first\n|b) The second\n",
        "● Một điều.|● Hai điều.",
        // other scripts
        "我们走吧。|你好！|好吗？",
        "他说：“我们走吧。”|然后他走了。",
        "港は閉鎖された。|船は戻った。",
        "「行こう。」|彼は言った。",
        "항구가 닫혔다.|배가 돌아왔다.",
        "정말입니까?|네!",
        "바람은 3.5미터였다.|비가 왔다.",
        "ท่าเรือปิดแล้ว\n|เรือกลับมา",
        "Порт закрыт.|Суда вернулись.",
        "बंदरगाह बंद है।|नाव लौटी।",
        "الميناء مغلق؟|نعم."
      })
  void tokenize_endsSentencesAtTheBars(String marked) {
    List<String> expected = new ArrayList<>();
    int sentence = 0;
    for (String part : marked.split("\\|")) {
      for (int i = Tokenizer.tokenize(part).size(); i > 0; i--) {
        expected.add(String.valueOf(sentence));
      }
      sentence++;
    }
    for (String joint : new String[] {" ", "  "}) {
      TokenizedText text = Tokenizer.tokenize(marked.replace("\n|", "\n").replace("|", joint));
      assertThat(IntStream.range(0, text.size()).mapToObj(t -> "" + text.sentence(t)))
          .as(text.text())
          .containsExactlyElementsOf(expected);
    }
  }
}
