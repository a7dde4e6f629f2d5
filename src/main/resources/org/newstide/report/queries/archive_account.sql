select count(*) as files, sum(bytes) as bytes, sum(records) as records,
  sum(articles) as articles, sum(rejections) as rejections
from {archive_files}
