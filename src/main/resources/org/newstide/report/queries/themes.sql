select theme_id, language, title, description, query
from {themes}
order by theme_id, language
limit 400
