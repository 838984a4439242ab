-- Finding a child by name. Row-level security lets only leakproof conditions into an index, and those of pg_trgm are not:
-- so a mistyped word is first looked up among the names that anybody has (people.name_word, which says nothing of whom),
-- and then children are looked up by plain equality of words (people.search_word, guarded like any table about children).
create table people.name_word (
    word   text primary key,
    sounds text[] not null           -- how it sounds, and which spellings and short forms it stands for ('=' before them)
);
create index name_word_like on people.name_word (word text_pattern_ops);
create index name_word_similar on people.name_word using gin (word gin_trgm_ops);
create index name_word_sounds on people.name_word using gin (sounds);

create table people.search_word (
    authority_id uuid not null,
    word         text not null,
    birth_date   date,
    child_id     uuid not null,
    other_name   boolean not null     -- of a name they had before or also go by
);
create index search_word_by_word on people.search_word (authority_id, word, birth_date, child_id) include (other_name);
create index search_word_by_child on people.search_word (child_id);
call access.guard_child_table('people.search_word');

-- A name as it is compared: small letters without accents; hyphens part words, apostrophes don't.
create function people.plain(name text) returns text language sql stable parallel safe as $$
    select btrim(regexp_replace(translate(lower(public.unaccent(name)), '''’‘`´ʼ', ''), '[[:space:][:punct:]–—]+', ' ', 'g'))
$$;
create function people.words(name text) returns setof text language sql stable parallel safe as $$
    select w from unnest(string_to_array(people.plain(name), ' ')) w where w <> ''
$$;

-- Spellings of one name, and its short forms.
create table people.name_alike (
    word  text not null,
    stem  text not null,
    primary key (word, stem)
);
insert into people.name_alike (word, stem)
select distinct w, split_part(line, ' ', 1) from unnest(array[
    'mohammed mohamed muhammad mohammad muhammed mohamad mohd', 'ahmed ahmad', 'hussain hussein husain hossain', 'hassan hasan',
    'yusuf yousef yousuf youssef yusef', 'ibrahim ebrahim', 'ismail ismael', 'omar umar', 'aisha ayesha aysha aishah',
    'fatima fatimah fatema', 'zainab zaynab zeinab', 'khadija khadijah', 'maryam mariam', 'amina aminah aamina', 'sara sarah',
    'siobhan shivaun shevaun chevonne', 'niamh neve neeve nieve', 'caoimhe keeva kweeva queeva', 'aoife eefa efa', 'saoirse sersha',
    'sean shaun shawn', 'eoin owen eoghan', 'ciara keira kiera keara', 'ciaran kieran keiran', 'aisling ashling aislinn', 'sinead shinade',
    'grainne granya', 'oisin osheen', 'cian kean keane', 'tadhg tyge teague', 'roisin rosheen', 'orla orlagh orlaith', 'eilidh ailey aylee',
    'catherine katherine kathryn cathryn katharine kate katie kathy cathy', 'elizabeth elisabeth liz lizzie beth eliza betty libby',
    'william bill will billy liam', 'robert rob bob bobby robbie', 'richard rick dick richie', 'thomas tom tommy', 'james jim jimmy jamie',
    'john jon jack', 'jonathan jonathon johnathan jon', 'joseph joe josef joey', 'michael mike micheal mick mickey', 'matthew mathew matt',
    'nicholas nicolas nick nicky', 'anthony antony tony', 'andrew andy drew', 'alexander alex alec xander sandy', 'alexandra alex alexa sandra',
    'benjamin ben benny', 'samuel sam sammy', 'samantha sam sammy', 'daniel dan danny', 'david dave davy', 'edward ed eddie ted teddy ned',
    'christopher chris kristopher', 'stephen steven steve stephan stefan', 'geoffrey jeffrey geoff jeff', 'philip phillip phil', 'peter pete',
    'patrick pat paddy', 'timothy tim', 'gregory greg', 'zachary zac zack zach zak', 'joshua josh', 'jacob jake jakob', 'isaac izaak isaak',
    'lucas lukas luke', 'louis lewis louie', 'oliver ollie olly', 'frederick fred freddie', 'charles charlie chas', 'harry henry harold',
    'margaret maggie meg peggy', 'rebecca rebekah becky becca', 'rachel rachael', 'jennifer jenny jen', 'jessica jess jessie', 'victoria vicky tori',
    'susan sue suzanne', 'deborah debra debbie', 'abigail abbie abby abi', 'isabelle isabel isabella isobel izzy bella', 'lily lilly lillie',
    'sophie sofie', 'sophia sofia', 'zoe zoey', 'chloe khloe', 'caitlin katelyn kaitlyn caitlyn', 'megan meghan', 'hannah hanna', 'leah lea lia',
    'aaron arron aron', 'aidan aiden', 'jayden jaiden jaden', 'callum calum', 'connor conor', 'kayleigh kayley', 'hayley hailey haley',
    'nathaniel nathan nat', 'dominic dominik dom', 'katarzyna kasia', 'malgorzata gosia', 'aleksandra ola', 'jakub kuba', 'agnieszka aga',
    'smith smyth smythe', 'clark clarke', 'brown browne', 'green greene', 'reid reed read', 'stewart stuart', 'thompson thomson', 'philips phillips',
    'macdonald mcdonald', 'mackenzie mckenzie', 'neil neal niall', 'taylor tailor', 'shah sha', 'khan kahn', 'singh sing', 'patel patil',
    'begum begam', 'chaudhry chowdhury choudhury chaudhary choudhry', 'sheikh shaikh sheik', 'qureshi kureshi', 'siddique siddiqui sidiqi'
]) line, regexp_split_to_table(line, ' ') w;

-- How a word sounds: in English, and with bh and mh read as v, as in Irish names.
create function people.sounds(said text) returns text[] language sql stable parallel safe as $$
    select coalesce(array_agg(distinct s) filter (where s <> ''), '{}') from (
        select unnest(array[public.dmetaphone(said), public.dmetaphone_alt(said),
                            public.dmetaphone(regexp_replace(said, '[bm]h', 'v', 'g')),
                            public.dmetaphone_alt(regexp_replace(said, '[bm]h', 'v', 'g'))])
        union all
        select '=' || a.stem from people.name_alike a where a.word = said) as sounding(s)
$$;

-- The words follow the names. Statement by statement, so that many children at once cost one pass.
create function people.words_of_children() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from people.search_word s using changed c where s.child_id = c.child_id and not s.other_name;
        update people.search_word s set birth_date = c.birth_date from changed c
         where s.child_id = c.child_id and s.birth_date is distinct from c.birth_date;
    end if;
    with said as materialized (
        select distinct c.authority_id, w.word, c.birth_date, c.child_id
          from changed c, people.words(c.name_used || ' ' || c.given_name || ' ' || c.family_name) w(word)
         where c.merged_into is null),
    known as (
        insert into people.name_word (word, sounds)
        select n.word, people.sounds(n.word) from (select distinct word from said) n
         where not exists (select from people.name_word k where k.word = n.word) order by n.word
            on conflict do nothing)
    insert into people.search_word (authority_id, word, birth_date, child_id, other_name)
    select said.*, false from said;
    return null;
end $$;
create trigger words_added after insert on people.child referencing new table as changed
    for each statement execute function people.words_of_children();
create trigger words_changed after update on people.child referencing new table as changed
    for each statement execute function people.words_of_children();

-- The words of the other names of these children, written anew.
create function people.write_other_words(children uuid[]) returns void language plpgsql as $$
begin
    delete from people.search_word where child_id = any(children) and other_name;
    with said as materialized (
        select distinct n.authority_id, w.word, c.birth_date, n.child_id
          from people.child_name n left join people.child c on c.child_id = n.child_id,
               people.words(n.given_name || ' ' || n.family_name) w(word)
         where n.child_id = any(children)),
    known as (
        insert into people.name_word (word, sounds)
        select n.word, people.sounds(n.word) from (select distinct word from said) n
         where not exists (select from people.name_word k where k.word = n.word) order by n.word
            on conflict do nothing)
    insert into people.search_word (authority_id, word, birth_date, child_id, other_name)
    select said.*, true from said;
end $$;
create function people.words_of_names() returns trigger language plpgsql as $$
begin
    perform people.write_other_words(array(select distinct child_id from came));
    return null;
end $$;
create function people.words_of_gone_names() returns trigger language plpgsql as $$
begin
    perform people.write_other_words(array(select distinct child_id from gone));
    return null;
end $$;
create trigger words_came after insert on people.child_name referencing new table as came
    for each statement execute function people.words_of_names();
create trigger words_changed after update on people.child_name referencing new table as came
    for each statement execute function people.words_of_names();
create trigger words_moved after update on people.child_name referencing old table as gone
    for each statement execute function people.words_of_gone_names();
create trigger words_gone after delete on people.child_name referencing old table as gone
    for each statement execute function people.words_of_gone_names();

-- The known words that a typed word may stand for, best first: itself, its beginning, another spelling or short form,
-- a slip of the finger, the same sound.
create function people.words_like(typed text) returns table (word text, score integer) language sql stable parallel safe rows 20 as $$
    with near as (
        select n.word, 100 as score from people.name_word n where n.word = typed
        union all
        select n.word, 90 from people.name_word n where length(typed) >= 2 and n.word like typed || '%' and n.word <> typed
        union all
        select n.word,
               case when n.sounds && array(select s from unnest(people.sounds(typed)) s where s like '=%') then 85
                    else 80 - 60 * public.levenshtein_less_equal(left(n.word, 60), left(typed, 60), 4) / greatest(length(typed), length(n.word))
                         + case when n.sounds && people.sounds(typed) then 10 else 0 end end
          from people.name_word n
         where length(typed) >= 3 and n.word <> typed and (n.word % typed or n.sounds && people.sounds(typed))
           and (n.sounds && array(select s from unnest(people.sounds(typed)) s where s like '=%')
                or public.levenshtein_less_equal(left(n.word, 60), left(typed, 60), 4) <= case when length(typed) <= 4 then 1 when length(typed) <= 7 then 2 else 3 end
                or (n.sounds && people.sounds(typed) and public.levenshtein_less_equal(left(n.word, 60), left(typed, 60), 4) <= 3)))
    select n.word, max(n.score)::integer from near n group by n.word order by 2 desc, 1 limit 40
$$;
