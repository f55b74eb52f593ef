-- Who reads what a body negotiates is changed by an act under two keys (JOURNEYS, second part).
grant update (observers_read) on groups.body to mufakat_app;
