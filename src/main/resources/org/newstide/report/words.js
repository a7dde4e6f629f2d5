"use strict";
// The interface in both languages. A test holds that they have the same keys.

const WORDS = {
  en: {
    locale: "en-GB",
    skip: "To the content", language: "Language", light: "Light", dark: "Dark", colours: "Light or dark",
    overview: "Overview", themes: "Themes", topics: "Topics", cooccurrence: "Co-occurrence",
    sources: "Sources", quality: "Quality", method: "Method", pages: "Pages",
    table: "table", tables: "tables", run: "run", copyQuery: "copy query", copied: "copied", asSvg: "SVG", asCsv: "CSV", close: "Close",
    colophon: "Newstide {version}, run {run}. Every number names its table; “copy query” gives the DuckDB SQL that yields it.",
    day: "day", week: "week", month: "month", year: "year", none: "none", all: "all",
    grain: "Period", counting: "Counting", articles: "articles", stories: "stories", reach: "reach",
    share: "Share", raw: "raw", adjusted: "source-adjusted",
    overviewTitle: "What was read",
    overviewLead: "{articles} articles of {sources} sources, {first} to {last}.",
    files: "archive files", records: "records", articlesRead: "articles", rejected: "rejected", storiesTold: "stories",
    sourcesRead: "sources", languages: "languages", undated: "without a date",
    reconciled: "= articles + rejected", ofRecords: "{share} of the records", bytes: "{n} MB",
    printedAgain: "{n} articles are reprints", nothingRejected: "Nothing was rejected.",
    calendar: "Articles a day", calendarNote: "Days without an article stay empty. Articles whose day is known.",
    rejections: "Rejected records, by reason", reason: "reason", example: "for example",
    changed: "Since the release before", changedNote: "against run {run}", before: "before", now: "now", change: "change",
    firstRelease: "This is the first release: there is nothing to compare with.",
    themesTitle: "How much of the news each theme took",
    themesLead: "Share of {counting} a {grain}, with its 95 % interval. Choose a point to read the articles behind it.",
    themesKeys: "In a chart, the arrow keys move from point to point and Enter opens the articles.",
    sameScale: "same scale", latest: "latest complete {grain}", interval: "95 % interval", unfinished: "unfinished",
    burst: "burst", burstLevel: "burst, level {level}", changePoint: "change point", noCoverage: "no coverage",
    mentioning: "{n} of {total}", chooseForArticles: "click for the articles",
    neverMentioned: "Never mentioned in this archive: {themes}.", queryOfTheme: "query",
    moreThemes: "The {n} most mentioned of {all} themes are shown.", noThemes: "This release has no theme with a mention.",
    articlesOf: "{theme}, {period}", shownOf: "{n} of {total} are in this file; “copy query” finds all.",
    allShown: "all {total} are here", noneHere: "No article of this period is in this file; “copy query” finds them.",
    noneAtAll: "No article of this period mentions the theme.", mentions: "mentions", openArticle: "to the article",
    exactTo: "exact to the {precision}", dateFrom: "date from {evidence}", printedIn: "printed {n} times", noTitle: "(no title)",
    topicsTitle: "What the archive talks about, learnt from its words",
    topicsLead: "A topic is a group of terms that keep company. It is learnt, not asked for; its label is a reading aid.",
    topic: "topic", coherence: "coherence", exclusivity: "exclusivity", foremostIn: "foremost in {n} articles", ofWords: "of the words",
    termsOf: "Terms", byProbability: "by probability", byFrex: "by FREX", byLift: "by lift", prevalenceOf: "Share of articles", prevalenceNote: "articles of which the topic has at least a fifth, in its language",
    leadArticles: "Lead articles", leadNote: "reprints left out", proportion: "proportion", alignment: "Against the model before", noTopics: "This release has no topics.",
    cooccurrenceTitle: "Who appears with whom",
    cooccurrenceLead: "Terms that share a {unit} far more often than chance. Choose one to see its company.",
    unit: "Within one", sentence: "sentence", document: "article", pairs: "Pairs", network: "Strongest pairs by G²",
    networkNote: "Colours are communities, found in this page by label propagation over the pairs shown. Size: number of neighbours.",
    neighbours: "Company of “{term}”", neighbour: "term", observed: "observed", expected: "expected", months: "NPMI month by month",
    monthsNote: "−1 never together, 0 by chance, 1 always together", chooseNode: "Choose a term in the network or here", noPairs: "This release has no co-occurrence.",
    sourcesTitle: "Who wrote it, and who fell silent",
    sourcesLead: "A share can rise because the news changed or because the mix of outlets did. Look here before believing a rise.",
    volume: "Articles a week, by source", volumeNote: "empty cells: no article in that week", mix: "Mix of sources", mixNote: "share of the week’s articles",
    source: "source", firstDay: "first day", lastDay: "last day", daysWith: "days with articles", silentWeeks: "silent weeks", withoutDay: "without a day", length: "mean length", others: "others",
    qualityTitle: "How far the figures can be trusted",
    qualityLead: "Where dates come from, what was taken out of the texts, and what was printed more than once.",
    dates: "Dates, by precision and evidence", precision: "precision", evidence: "evidence", confidence: "mean confidence",
    removed: "Furniture removed from texts", removedNote: "spans, by source and reason", spans: "spans", characters: "characters",
    reprints: "Reprints, by relation to the lead", relation: "relation", similarity: "mean similarity", delay: "mean delay, days",
    reprinted: "Stories printed most widely", outlets: "outlets", prints: "prints", languagesOf: "Languages", language: "language", firstIn: "first in", title: "title", date: "date", theme: "theme", actor: "actor", period: "period",
    moves: "Bursts and changes: {n}", fromTo: "{to} against {from}", ofTests: "one of {n} tests", keyword: "words", outlet: "outlets", branch: "parts of the query", first_article: "first article", most_reprinted: "most reprinted",
    kind: "what became of it", similarityOf: "similarity", same: "same", drifted: "drifted", split: "split", merged: "merged", born: "new", died: "gone", quarter: "quarter", changingWords: "Changing words", changingNote: "terms that a quarter uses clearly more than all quarters together",
    communitiesNote: "Colours are communities of the graph in graph_nodes. Size: number of neighbours.", risen: "Newly risen pairs", risenNote: "tied in the period and not before; latest first",
    unexpected: "Outside what was to be expected", unexpectedNote: "themes whose last complete period is out of the 95 % interval that the periods before give", silent: "silent: a gap longer than chance would have it",
    methodTitle: "How these numbers were made",
    methodLead: "Definitions, settings, versions: enough to make them again, and to cite them.",
    definitions: "Definitions", settings: "Settings, job by job", versions: "Versions", cite: "How to cite", tablesHere: "Tables of this release", rowsIn: "rows", key: "key", copyCitation: "copy", job: "job", seconds: "seconds",
    citation: "Newstide {version}, pipeline “{pipeline}”, release {run} ({date}). Tables and settings: manifest.json of the release.",
    defShare: "Share", defShareText: "of the articles of a period that mention a theme. A period counts articles whose date is at least as exact as it is: an article dated to a month counts in months, not in days.",
    defInterval: "Interval", defIntervalText: "Wilson’s score interval at 95 % (E. B. Wilson, 1927), with z = 1.96.",
    defCounting: "Counting", defCountingText: "articles: every article. Stories: a text and its reprints once, at the first date. Reach: once for each outlet that carried the story.",
    defUnfinished: "Unfinished", defUnfinishedText: "a period that the archive does not cover from its first to its last day; its count may still rise. It is hatched and never read as a fall.",
    defG2: "G²", defG2Text: "log-likelihood ratio of a pair (T. Dunning, 1993): how surprising the observed count is if the two terms were independent.",
    defNpmi: "NPMI", defNpmiText: "normalised pointwise mutual information (G. Bouma, 2009), from −1 to 1.",
    defTopic: "Topic", defTopicText: "learnt by latent Dirichlet allocation (Blei, Ng and Jordan, 2003), one model per language. Coherence is the mean NPMI of its ten foremost terms.",
    defReprint: "Reprint", defReprintText: "an article whose text is another’s, whole or edited; the earliest is the lead.",
    defPrecision: "Precision", defPrecisionText: "how exactly a date is known: day, month, year or none; with the evidence it rests on and a confidence from 0 to 1.",
    defBurst: "Burst", defBurstText: "a run of periods in which a theme stands above its usual share (J. Kleinberg, 2003).",
    defChange: "Change point", defChangeText: "a date at which the level of a share shifts and stays (Killick, Fearnhead and Eckley, 2012).",
  },
  vi: {
    locale: "vi-VN",
    skip: "Tới nội dung", language: "Ngôn ngữ", light: "Sáng", dark: "Tối", colours: "Sáng hoặc tối",
    overview: "Tổng quan", themes: "Chuyên đề", topics: "Chủ đề", cooccurrence: "Đồng xuất hiện",
    sources: "Nguồn báo", quality: "Chất lượng", method: "Phương pháp", pages: "Các trang",
    table: "bảng", tables: "bảng", run: "lượt chạy", copyQuery: "chép truy vấn", copied: "đã chép", asSvg: "SVG", asCsv: "CSV", close: "Đóng",
    colophon: "Newstide {version}, lượt chạy {run}. Mỗi con số đều ghi bảng gốc; “chép truy vấn” cho câu SQL DuckDB tính ra nó.",
    day: "ngày", week: "tuần", month: "tháng", year: "năm", none: "không rõ", all: "tất cả",
    grain: "Kỳ", counting: "Cách đếm", articles: "bài", stories: "tin", reach: "độ phủ",
    share: "Tỷ lệ", raw: "thô", adjusted: "hiệu chỉnh theo nguồn",
    overviewTitle: "Đã đọc những gì",
    overviewLead: "{articles} bài của {sources} nguồn, từ {first} đến {last}.",
    files: "tệp lưu trữ", records: "bản ghi", articlesRead: "bài báo", rejected: "bị loại", storiesTold: "tin",
    sourcesRead: "nguồn báo", languages: "ngôn ngữ", undated: "không có ngày",
    reconciled: "= bài báo + bị loại", ofRecords: "{share} số bản ghi", bytes: "{n} MB",
    printedAgain: "{n} bài là bản đăng lại", nothingRejected: "Không có gì bị loại.",
    calendar: "Số bài mỗi ngày", calendarNote: "Ngày không có bài để trống. Chỉ tính bài biết rõ ngày.",
    rejections: "Bản ghi bị loại, theo lý do", reason: "lý do", example: "ví dụ",
    changed: "So với bản phát hành trước", changedNote: "so với lượt chạy {run}", before: "trước", now: "nay", change: "thay đổi",
    firstRelease: "Đây là bản phát hành đầu tiên: chưa có gì để so sánh.",
    themesTitle: "Mỗi chuyên đề chiếm bao nhiêu phần tin tức",
    themesLead: "Tỷ lệ {counting} mỗi {grain}, kèm khoảng tin cậy 95 %. Chọn một điểm để đọc các bài đằng sau.",
    themesKeys: "Trong biểu đồ, phím mũi tên đi từ điểm này sang điểm khác, Enter mở danh sách bài.",
    sameScale: "cùng thang đo", latest: "{grain} trọn vẹn gần nhất", interval: "khoảng tin cậy 95 %", unfinished: "chưa trọn kỳ",
    burst: "bùng phát", burstLevel: "bùng phát, mức {level}", changePoint: "điểm đổi mức", noCoverage: "không có dữ liệu",
    mentioning: "{n} trên {total}", chooseForArticles: "bấm để xem bài",
    neverMentioned: "Không được nhắc tới trong kho này: {themes}.", queryOfTheme: "truy vấn",
    moreThemes: "Hiển thị {n} chuyên đề được nhắc nhiều nhất trong {all}.", noThemes: "Bản phát hành này không có chuyên đề nào được nhắc tới.",
    articlesOf: "{theme}, {period}", shownOf: "Tệp này có {n} trên {total} bài; “chép truy vấn” tìm ra tất cả.",
    allShown: "đủ cả {total} bài", noneHere: "Tệp này không chứa bài nào của kỳ này; “chép truy vấn” tìm ra chúng.",
    noneAtAll: "Không có bài nào của kỳ này nhắc tới chuyên đề.", mentions: "lần nhắc", openArticle: "tới bài báo",
    exactTo: "chính xác tới {precision}", dateFrom: "ngày lấy từ {evidence}", printedIn: "đăng {n} lần", noTitle: "(không có tiêu đề)",
    topicsTitle: "Kho báo nói về điều gì, học từ chính từ ngữ của nó",
    topicsLead: "Chủ đề là nhóm từ thường đi cùng nhau. Chủ đề do máy học, không do ai đặt; nhãn chỉ để dễ đọc.",
    topic: "chủ đề", coherence: "độ mạch lạc", exclusivity: "độ riêng biệt", foremostIn: "đứng đầu trong {n} bài", ofWords: "số từ",
    termsOf: "Từ ngữ", byProbability: "theo xác suất", byFrex: "theo FREX", byLift: "theo lift", prevalenceOf: "Tỷ lệ bài", prevalenceNote: "bài có ít nhất một phần năm thuộc chủ đề, trong cùng ngôn ngữ",
    leadArticles: "Bài tiêu biểu", leadNote: "không tính bản đăng lại", proportion: "phần", alignment: "So với mô hình trước", noTopics: "Bản phát hành này không có chủ đề.",
    cooccurrenceTitle: "Ai xuất hiện cùng ai",
    cooccurrenceLead: "Những từ cùng đứng trong một {unit} nhiều hơn hẳn ngẫu nhiên. Chọn một từ để xem các từ đi cùng.",
    unit: "Trong cùng một", sentence: "câu", document: "bài", pairs: "Số cặp", network: "Các cặp mạnh nhất theo G²",
    networkNote: "Màu là cộng đồng, tìm ngay trong trang này bằng lan truyền nhãn trên các cặp đang hiện. Kích thước: số từ lân cận.",
    neighbours: "Từ đi cùng “{term}”", neighbour: "từ", observed: "quan sát", expected: "kỳ vọng", months: "NPMI theo từng tháng",
    monthsNote: "−1 không bao giờ cùng nhau, 0 ngẫu nhiên, 1 luôn cùng nhau", chooseNode: "Chọn một từ trong mạng hoặc ở đây", noPairs: "Bản phát hành này không có đồng xuất hiện.",
    sourcesTitle: "Ai đã viết, và ai im tiếng",
    sourcesLead: "Tỷ lệ có thể tăng vì tin tức thay đổi hoặc vì cơ cấu nguồn thay đổi. Hãy xem trang này trước khi tin một đà tăng.",
    volume: "Số bài mỗi tuần, theo nguồn", volumeNote: "ô trống: tuần đó không có bài", mix: "Cơ cấu nguồn", mixNote: "phần trong số bài của tuần",
    source: "nguồn", firstDay: "ngày đầu", lastDay: "ngày cuối", daysWith: "số ngày có bài", silentWeeks: "tuần im tiếng", withoutDay: "không rõ ngày", length: "độ dài trung bình", others: "nguồn khác",
    qualityTitle: "Các con số đáng tin đến đâu",
    qualityLead: "Ngày tháng lấy từ đâu, đã bỏ gì khỏi văn bản, và tin nào được đăng nhiều lần.",
    dates: "Ngày tháng, theo độ chính xác và căn cứ", precision: "độ chính xác", evidence: "căn cứ", confidence: "độ tin trung bình",
    removed: "Phần thừa đã bỏ khỏi văn bản", removedNote: "số đoạn, theo nguồn và lý do", spans: "đoạn", characters: "ký tự",
    reprints: "Bản đăng lại, theo quan hệ với bài gốc", relation: "quan hệ", similarity: "độ giống trung bình", delay: "độ trễ trung bình, ngày",
    reprinted: "Tin được đăng rộng nhất", outlets: "báo", prints: "bản", languagesOf: "Ngôn ngữ", language: "ngôn ngữ", firstIn: "đăng đầu ở", title: "tiêu đề", date: "ngày", theme: "chuyên đề", actor: "nhân vật", period: "kỳ",
    moves: "Bùng phát và đổi mức: {n}", fromTo: "{to} so với {from}", ofTests: "một trong {n} phép kiểm định", keyword: "từ ngữ", outlet: "báo", branch: "phần của truy vấn", first_article: "bài đầu tiên", most_reprinted: "đăng lại nhiều nhất",
    kind: "diễn biến", similarityOf: "độ giống", same: "giữ nguyên", drifted: "biến đổi", split: "tách ra", merged: "nhập vào", born: "mới", died: "mất", quarter: "quý", changingWords: "Từ ngữ thay đổi", changingNote: "từ mà một quý dùng nhiều hơn hẳn so với tất cả các quý",
    communitiesNote: "Màu là cộng đồng của đồ thị trong graph_nodes. Kích thước: số từ lân cận.", risen: "Các cặp mới nổi", risenNote: "gắn với nhau trong kỳ này mà trước đó chưa; mới nhất trước",
    unexpected: "Ngoài mức dự kiến", unexpectedNote: "chuyên đề có kỳ trọn vẹn gần nhất nằm ngoài khoảng 95 % tính từ các kỳ trước", silent: "im tiếng: khoảng trống dài hơn mức ngẫu nhiên",
    methodTitle: "Các con số này được tính thế nào",
    methodLead: "Định nghĩa, thiết lập, phiên bản: đủ để làm lại và để trích dẫn.",
    definitions: "Định nghĩa", settings: "Thiết lập của từng bước", versions: "Phiên bản", cite: "Cách trích dẫn", tablesHere: "Các bảng của bản phát hành này", rowsIn: "dòng", key: "khóa", copyCitation: "chép", job: "bước", seconds: "giây",
    citation: "Newstide {version}, quy trình “{pipeline}”, bản phát hành {run} ({date}). Bảng và thiết lập: manifest.json của bản phát hành.",
    defShare: "Tỷ lệ", defShareText: "số bài của kỳ có nhắc tới chuyên đề trên tổng số bài. Một kỳ chỉ đếm những bài có ngày đủ chính xác: bài chỉ biết tháng thì tính theo tháng, không tính theo ngày.",
    defInterval: "Khoảng tin cậy", defIntervalText: "khoảng điểm số Wilson ở mức 95 % (E. B. Wilson, 1927), với z = 1,96.",
    defCounting: "Cách đếm", defCountingText: "bài: mọi bài báo. Tin: một văn bản và các bản đăng lại tính một lần, ở ngày đầu tiên. Độ phủ: mỗi báo đăng tin tính một lần.",
    defUnfinished: "Chưa trọn kỳ", defUnfinishedText: "kỳ mà kho báo chưa phủ từ ngày đầu đến ngày cuối; con số còn có thể tăng. Kỳ này được gạch chéo và không bao giờ coi là giảm.",
    defG2: "G²", defG2Text: "tỷ số log hợp lý của một cặp (T. Dunning, 1993): số quan sát bất ngờ đến mức nào nếu hai từ độc lập.",
    defNpmi: "NPMI", defNpmiText: "thông tin tương hỗ điểm chuẩn hóa (G. Bouma, 2009), từ −1 đến 1.",
    defTopic: "Chủ đề", defTopicText: "học bằng phân bổ Dirichlet ẩn (Blei, Ng và Jordan, 2003), mỗi ngôn ngữ một mô hình. Độ mạch lạc là NPMI trung bình của mười từ đứng đầu.",
    defReprint: "Bản đăng lại", defReprintText: "bài có văn bản của bài khác, nguyên vẹn hoặc đã sửa; bài sớm nhất là bài gốc.",
    defPrecision: "Độ chính xác", defPrecisionText: "ngày được biết rõ tới đâu: ngày, tháng, năm hoặc không rõ; kèm căn cứ và độ tin từ 0 đến 1.",
    defBurst: "Bùng phát", defBurstText: "chuỗi kỳ liền nhau mà chuyên đề cao hơn mức thường lệ (J. Kleinberg, 2003).",
    defChange: "Điểm đổi mức", defChangeText: "ngày mà mức tỷ lệ chuyển sang mức khác và giữ nguyên (Killick, Fearnhead và Eckley, 2012).",
  },
};

let LANGUAGE = "en";

/** A phrase of the interface, with its places filled. */
function say(key, values = {}) {
  return WORDS[LANGUAGE][key].replace(/\{(\w+)}/g, (_, name) => values[name]);
}

/** A word of a table's vocabulary where the interface has it, else the word itself. */
function sayOr(word) {
  return WORDS[LANGUAGE][word] ?? String(word).replaceAll("_", " ");
}

function number(value, digits = 0) {
  if (value === null || value === undefined) return "–";
  return value.toLocaleString(WORDS[LANGUAGE].locale, { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

/** A share in per cent, with as many digits as say something. */
function percent(share, digits) {
  if (share === null || share === undefined) return "–";
  const shownDigits = digits ?? (share >= 0.1 || share === 0 ? 1 : 2);
  return `${number(100 * share, shownDigits)} %`;
}

function date(iso, options = { day: "numeric", month: "short", year: "numeric" }) {
  if (!iso) return "–";
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString(WORDS[LANGUAGE].locale, { ...options, timeZone: "UTC" });
}

/** A period as readers name it. */
function periodName(iso, grain) {
  if (grain === "month") return date(iso, { month: "long", year: "numeric" });
  if (grain === "week") return `${date(iso)} – ${date(addDays(iso, 6))}`;
  return date(iso, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
}

function addDays(iso, days) {
  const moment = new Date(`${iso}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** The first day of the period after this one. */
function nextPeriod(iso, grain) {
  if (grain === "day") return addDays(iso, 1);
  if (grain === "week") return addDays(iso, 7);
  const moment = new Date(`${iso}T00:00:00Z`);
  moment.setUTCMonth(moment.getUTCMonth() + 1);
  return moment.toISOString().slice(0, 10);
}

/** All periods from one to another, those without a row among them. */
function periodsBetween(first, last, grain) {
  const periods = [];
  for (let at = first; at <= last && periods.length < 5000; at = nextPeriod(at, grain)) periods.push(at);
  return periods;
}
