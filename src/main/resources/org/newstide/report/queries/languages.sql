select language, count(*) as articles, count(distinct source) as sources
from {articles}
group by language
order by articles desc, language
limit 60
