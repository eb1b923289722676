-- Run once, when the data folder of PostgreSQL is empty. A service owns one database and meets no other.
CREATE DATABASE access;
CREATE DATABASE metrics;
CREATE DATABASE insights;
CREATE DATABASE actionplans;
CREATE DATABASE selfassessment;
CREATE DATABASE awards;
