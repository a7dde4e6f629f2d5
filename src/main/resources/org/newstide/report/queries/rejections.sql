select reason, count(*) as records, count(distinct archive_path) as files,
  substring(min(detail), 1, 200) as example
from {rejections}
group by reason
order by records desc, reason
limit 60
