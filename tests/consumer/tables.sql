-- Lucia's tables as its documentation has them, in words that every engine knows, and one of the site's own.
create table auth_user (id varchar(15) not null primary key, username varchar(31) not null);
create table user_key (id varchar(255) not null primary key, user_id varchar(15) not null,
    hashed_password varchar(255), foreign key (user_id) references auth_user(id));
create table user_session (id varchar(127) not null primary key, user_id varchar(15) not null,
    active_expires bigint not null, idle_expires bigint not null, foreign key (user_id) references auth_user(id));
create table note (user_id varchar(15) not null, text varchar(200) not null,
    foreign key (user_id) references auth_user(id));
