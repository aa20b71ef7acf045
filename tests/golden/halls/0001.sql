BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE business (
	hall_id VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	name_en VARCHAR NOT NULL, 
	icon VARCHAR NOT NULL, 
	area VARCHAR NOT NULL, 
	area_en VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	closed_text VARCHAR NOT NULL, 
	PRIMARY KEY (hall_id, code), 
	FOREIGN KEY(hall_id) REFERENCES hall (id)
);
INSERT INTO "business" VALUES('01a2012b209171b9804f9de2baa11f27','A','企业开办','Business','biz','一层 A 区','Area A, 1F',0,'');
INSERT INTO "business" VALUES('01a2012b209171b9804f9de2baa11f27','B','社保医保','Social Security','shield','一层 B 区','Area B, 1F',1,'');
INSERT INTO "business" VALUES('01a2012b209171b9804f9de2baa11f27','C','不动产登记','Real Estate','home','一层 C 区','Area C, 1F',2,'');
INSERT INTO "business" VALUES('01a2012b209171b9804f9de2baa11f27','D','户政出入境','Household & Exit-Entry','pass','二层 D 区','Area D, 2F',3,'');
INSERT INTO "business" VALUES('01a2012b209171b9804f9de2baa11f27','E','车驾管','Vehicles & Driving','car','二层 E 区','Area E, 2F',4,'');
INSERT INTO "business" VALUES('01a2012b209171b9804f9de2baa11f27','F','婚姻登记','Marriage','rings','二层 F 区','Area F, 2F',5,'');
CREATE TABLE case_counter (
	hall_id VARCHAR NOT NULL, 
	window VARCHAR NOT NULL, 
	day DATE NOT NULL, 
	last INTEGER NOT NULL, 
	PRIMARY KEY (hall_id, window, day), 
	FOREIGN KEY(hall_id) REFERENCES hall (id)
);
CREATE TABLE case_document (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	case_id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	number VARCHAR NOT NULL, 
	verify_code VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	facts_sealed BLOB NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_id) REFERENCES case_file (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	UNIQUE (hall_id, number)
);
CREATE TABLE case_file (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	number VARCHAR, 
	state VARCHAR NOT NULL, 
	visit_id CHAR(32) NOT NULL, 
	window VARCHAR NOT NULL, 
	staff_no VARCHAR NOT NULL, 
	item_row VARCHAR NOT NULL, 
	item_code VARCHAR NOT NULL, 
	item_name VARCHAR NOT NULL, 
	answers JSON NOT NULL, 
	person_key VARCHAR NOT NULL, 
	person_sealed BLOB NOT NULL, 
	received_at DATETIME NOT NULL, 
	decided_at DATETIME, 
	outcome VARCHAR, 
	outcome_note VARCHAR NOT NULL, 
	promised_day DATE, 
	promised_provisional BOOLEAN NOT NULL, 
	statutory_day DATE, 
	statutory_provisional BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	CHECK ((number IS NULL) = (state IN ('preparing', 'abandoned'))), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(visit_id) REFERENCES visit (id), 
	CONSTRAINT one_case_per_number UNIQUE (hall_id, number)
);
CREATE TABLE case_material (
	case_id VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	state VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	due DATE, 
	due_provisional BOOLEAN NOT NULL, 
	marked_at DATETIME NOT NULL, 
	PRIMARY KEY (case_id, code), 
	CHECK (state IN ('received', 'licence', 'reused', 'deferred', 'promised', 'missing')), 
	FOREIGN KEY(case_id) REFERENCES case_file (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id)
);
CREATE TABLE case_page (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	case_id CHAR(32) NOT NULL, 
	material VARCHAR NOT NULL, 
	page_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	removed_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_id) REFERENCES case_file (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(page_id) REFERENCES page (id)
);
CREATE TABLE case_step (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	case_id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	step VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	window VARCHAR NOT NULL, 
	staff_no VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_id) REFERENCES case_file (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id)
);
CREATE TABLE catalog_item (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	version_id CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	pinyin VARCHAR NOT NULL, 
	initials VARCHAR NOT NULL, 
	keywords VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	business VARCHAR NOT NULL, 
	bundle BOOLEAN NOT NULL, 
	digest CHAR(64) NOT NULL, 
	body TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(version_id) REFERENCES catalog_version (id), 
	UNIQUE (version_id, code)
);
CREATE TABLE catalog_pointer (
	hall_id CHAR(32) NOT NULL, 
	version_id CHAR(32) NOT NULL, 
	PRIMARY KEY (hall_id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(version_id) REFERENCES catalog_version (id)
);
CREATE TABLE catalog_use (
	hall_id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	times INTEGER NOT NULL, 
	PRIMARY KEY (hall_id, code), 
	FOREIGN KEY(hall_id) REFERENCES hall (id)
);
CREATE TABLE catalog_version (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	label VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	digest CHAR(64) NOT NULL, 
	published DATE NOT NULL, 
	effective DATE NOT NULL, 
	items INTEGER NOT NULL, 
	materials INTEGER NOT NULL, 
	groups JSON NOT NULL, 
	imported_at DATETIME NOT NULL, 
	station VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	UNIQUE (hall_id, label)
);
CREATE TABLE hall (
	id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	facts JSON NOT NULL, 
	key_print VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (code)
);
INSERT INTO "hall" VALUES('01a2012b209171b9804f9de2baa11f27','yungang','云港市政务服务中心','Asia/Shanghai','{"name_en": "Yungang Government Service Hall", "authority": "\u4e91\u6e2f\u5e02\u884c\u653f\u5ba1\u6279\u5c40", "document_prefix": "\u4e91\u5ba1", "phone": "0000-12345", "complaint_phone": "0000-12388", "hours": "\u5de5\u4f5c\u65e5 8:30 \u81f3 17:00", "web": "https://hall.example", "pad_shows_name": false, "kiosk_identity": "optional", "notices": ["\u8001\u5e74\u4eba\u3001\u6b8b\u75be\u4eba\u3001\u5b55\u5987\u3001\u519b\u4eba\u548c\u9000\u5f79\u519b\u4eba\u53ef\u8d70\u7eff\u8272\u901a\u9053\uff0c\u8bf7\u627e\u5bfc\u529e\u5458\u3002", "\u6240\u6709\u4e8b\u9879\u53ea\u6536\u6e05\u5355\u5185\u7684\u6750\u6599\uff0c\u7f3a\u4ec0\u4e48\u4e00\u6b21\u544a\u77e5\u3002", "\u6bcf\u6b21\u529e\u4e8b\u540e\u8bf7\u5728\u8bc4\u4ef7\u5668\u4e0a\u8bc4\u4ef7\uff0c\u8bc4\u4e0d\u8bc4\u7531\u60a8\u51b3\u5b9a\u3002"]}','e3ed243a1c731340b132878490124e38','2026-11-22 02:52:13.329405');
CREATE TABLE journal (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	station VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	action VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	detail VARCHAR NOT NULL, 
	previous VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	UNIQUE (hall_id, station, seq)
);
INSERT INTO "journal" VALUES('01a2012b229671aebac39f8bb6ca266d','01a2012b209171b9804f9de2baa11f27','init',1,'2026-11-22 02:52:13.846486','','hall.found','yungang','{}','','c3956901bc7cb637474085b69fc8feaac077f3808b609d62dcdba2bb4d86533d');
INSERT INTO "journal" VALUES('01a2012b240b723bb660fdad1e7abb28','01a2012b209171b9804f9de2baa11f27','init',2,'2026-11-22 02:52:14.219074','','staff.add','1027','{"role": "clerk"}','c3956901bc7cb637474085b69fc8feaac077f3808b609d62dcdba2bb4d86533d','c65600b0f4918d287dbc4cad7d107bdd3acf8d94b52e9514915db953e93ce959');
INSERT INTO "journal" VALUES('01a2012b256174acbf91bbefd1348f80','01a2012b209171b9804f9de2baa11f27','window-1',1,'2026-11-20 02:00:14.000000','1027','staff.sign_in','1027','{"outcome": "ok"}','','43cb43f6372bcb0b76b3518ebf59d7d12132d281211029e0dff30025dbf3306c');
INSERT INTO "journal" VALUES('01a2012b25b071658ce5c4d1be0664e2','01a2012b209171b9804f9de2baa11f27','window-1',2,'2026-11-20 02:00:35.000000','1027','window.seat','1','{}','43cb43f6372bcb0b76b3518ebf59d7d12132d281211029e0dff30025dbf3306c','b1f6e70a7264a9317e84663375b78d87acd52e8c17714bdc926166bd152fecdd');
INSERT INTO "journal" VALUES('01a2012b25e07528a822e1ca3678e37c','01a2012b209171b9804f9de2baa11f27','window-1',3,'2026-11-20 02:00:56.000000','','ticket.issue','A001','{"klass": "normal", "origin": "kiosk"}','b1f6e70a7264a9317e84663375b78d87acd52e8c17714bdc926166bd152fecdd','3ed9dd541c96f05022cf1e3a40465821e9de059bbe0b323c26652c0b61e1b58a');
INSERT INTO "journal" VALUES('01a2012b25fd725986a3dcf7ed0b3a10','01a2012b209171b9804f9de2baa11f27','window-1',4,'2026-11-20 02:01:03.000000','','ticket.issue','A002','{"klass": "normal", "origin": "kiosk"}','3ed9dd541c96f05022cf1e3a40465821e9de059bbe0b323c26652c0b61e1b58a','b0afabb4273772f2e68ac8df060a81200e7f39a23bcf2e952e63ac12a403852a');
INSERT INTO "journal" VALUES('01a2012b260472ac9187e227cc9203f4','01a2012b209171b9804f9de2baa11f27','window-1',5,'2026-11-20 02:01:10.000000','','ticket.issue','B001','{"klass": "normal", "origin": "kiosk"}','b0afabb4273772f2e68ac8df060a81200e7f39a23bcf2e952e63ac12a403852a','b9e248cce9ace821a36d13cd566330a492c8f5caac09a6cc37788b66d41d8926');
INSERT INTO "journal" VALUES('01a2012b264a761595a1c66d2d5cda4a','01a2012b209171b9804f9de2baa11f27','window-1',6,'2026-11-20 02:01:17.000000','','ticket.issue','B002','{"klass": "green", "origin": "kiosk"}','b9e248cce9ace821a36d13cd566330a492c8f5caac09a6cc37788b66d41d8926','ebbdfe04ff5be46c0de32f047c19f8bab9f52168b02a9e853e8a5f93ea59e254');
INSERT INTO "journal" VALUES('01a2012b265a748aa80326c80c461261','01a2012b209171b9804f9de2baa11f27','window-1',7,'2026-11-20 02:01:24.000000','1027','ticket.call','B002','{"policy_reason": "Green channel (老年人), waiting 0 min.", "window": "1"}','ebbdfe04ff5be46c0de32f047c19f8bab9f52168b02a9e853e8a5f93ea59e254','ad5f9bc408aff8927c667af1fe49bb759d377bedf99601bd31135c5ff829eba7');
INSERT INTO "journal" VALUES('01a2012b268c7591939e909991a65670','01a2012b209171b9804f9de2baa11f27','window-1',8,'2026-11-20 02:01:31.000000','1027','ticket.start','B002','{"window": "1"}','ad5f9bc408aff8927c667af1fe49bb759d377bedf99601bd31135c5ff829eba7','5bf68b42f0e51a0769ea229ea7afc45f05295880bd93119f2e4f1eac91164cc2');
INSERT INTO "journal" VALUES('01a2012b26bc734484c501b0840918a6','01a2012b209171b9804f9de2baa11f27','window-1',9,'2026-11-20 02:01:38.000000','1027','visit.identify','B002','{"source": "typed"}','5bf68b42f0e51a0769ea229ea7afc45f05295880bd93119f2e4f1eac91164cc2','cdd9ba7206a9d1b374ea63ddca914081a826a88827b4030128f728db37899258');
INSERT INTO "journal" VALUES('01a2012b28fa7163bd3e6b6eff9aa589','01a2012b209171b9804f9de2baa11f27','window-1',10,'2026-11-20 02:01:45.000000','1027','ticket.finish','B002','{"window": "1"}','cdd9ba7206a9d1b374ea63ddca914081a826a88827b4030128f728db37899258','470acbae73be42a88501d3cd6da39a2dd9c294bc179f35ed659e02d1b529ddb2');
INSERT INTO "journal" VALUES('01a2012b299d733caf428967d93292d9','01a2012b209171b9804f9de2baa11f27','window-1',11,'2026-11-20 02:02:06.000000','1027','review.asked','01a2012b268c7591939e909a6caff433','{}','470acbae73be42a88501d3cd6da39a2dd9c294bc179f35ed659e02d1b529ddb2','bdb8c514fc84b1b097f2f19db7ca512cf7d1924157aa9988eb151478a1851933');
INSERT INTO "journal" VALUES('01a2012b2a467652a551451068740283','01a2012b209171b9804f9de2baa11f27','window-1',12,'2026-11-20 02:03:23.000000','','review.answered','01a2012b268c7591939e909a6caff433','{}','bdb8c514fc84b1b097f2f19db7ca512cf7d1924157aa9988eb151478a1851933','297e912ca7da0fe0fb3bd8163b62e0ea7ba56ca9b64893dd5da0d962bb80b1ed');
INSERT INTO "journal" VALUES('01a2012b2a5a75b6a4871ecddb252dd4','01a2012b209171b9804f9de2baa11f27','window-1',13,'2026-11-20 02:03:30.000000','1027','ticket.call','A001','{"policy_reason": "Longest wait of all, 2 min.", "window": "1"}','297e912ca7da0fe0fb3bd8163b62e0ea7ba56ca9b64893dd5da0d962bb80b1ed','9b843ca889214e7f47fab0fa3a49c141ea091a20b107d6b66e2b623c20182d99');
CREATE TABLE page (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	digest VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	width INTEGER NOT NULL, 
	height INTEGER NOT NULL, 
	sealed BLOB NOT NULL, 
	captured_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	UNIQUE (hall_id, digest)
);
CREATE TABLE print_job (
	id CHAR(32) NOT NULL, 
	hall_id VARCHAR NOT NULL, 
	station VARCHAR NOT NULL, 
	printer VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	ref VARCHAR NOT NULL, 
	priority INTEGER NOT NULL, 
	width INTEGER NOT NULL, 
	payload BLOB NOT NULL, 
	state VARCHAR NOT NULL, 
	reprint_of CHAR(32), 
	attempts INTEGER NOT NULL, 
	trouble VARCHAR NOT NULL, 
	trouble_params JSON NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(reprint_of) REFERENCES print_job (id)
);
CREATE TABLE rectification (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	review_id CHAR(32) NOT NULL, 
	state VARCHAR NOT NULL, 
	opened_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(review_id) REFERENCES review (id), 
	CONSTRAINT one_rectification_per_review UNIQUE (review_id)
);
CREATE TABLE review (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	visit_id CHAR(32) NOT NULL, 
	staff_no VARCHAR NOT NULL, 
	item_name VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	level INTEGER, 
	channel VARCHAR NOT NULL, 
	tags JSON NOT NULL, 
	text VARCHAR NOT NULL, 
	asked_at DATETIME NOT NULL, 
	closes_at DATETIME NOT NULL, 
	answered_at DATETIME, 
	pad_print VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT answered_exactly_when_closed CHECK ((state = 'asked') = (answered_at IS NULL)), 
	CONSTRAINT level_exactly_when_rated CHECK ((state = 'rated' AND level IS NOT NULL AND level BETWEEN 1 AND 5) OR (state <> 'rated' AND level IS NULL)), 
	CONSTRAINT review_channel CHECK (channel IN ('pad', 'phone')), 
	CONSTRAINT review_state CHECK (state IN ('asked', 'rated', 'not_rated', 'declined')), 
	CONSTRAINT review_text_length CHECK (length(text) <= 200), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(visit_id) REFERENCES visit (id), 
	CONSTRAINT one_review_per_visit UNIQUE (visit_id)
);
INSERT INTO "review" VALUES('01a2012b2981708e8f929acc8698232f','01a2012b209171b9804f9de2baa11f27','01a2012b268c7591939e909a6caff433','1027','社保医保','rated',5,'pad','["510"]','好','2026-11-20 02:01:52.000000','2026-11-20 02:03:41.000000','2026-11-20 02:03:09.000000','bb78e3a522ca206c1505014aec46309d9f4416ce95a89388f980c62ae29bb328');
CREATE TABLE review_phone_code (
	code_print VARCHAR NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	review_id CHAR(32) NOT NULL, 
	until DATE NOT NULL, 
	PRIMARY KEY (code_print), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(review_id) REFERENCES review (id)
);
INSERT INTO "review_phone_code" VALUES('5fbbad7cd568b7fb59e095111a551b689552d453ef785177b1a398454b9a6634','01a2012b209171b9804f9de2baa11f27','01a2012b2981708e8f929acc8698232f','2026-11-22');
CREATE TABLE review_step (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	review_id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	step VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	station VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(review_id) REFERENCES review (id)
);
INSERT INTO "review_step" VALUES('01a2012b299c7760a9e9fcaf7b5a7569','01a2012b209171b9804f9de2baa11f27','01a2012b2981708e8f929acc8698232f','2026-11-20 02:01:59.000000','ask','asked','window-1');
INSERT INTO "review_step" VALUES('01a2012b29f674bf8009a563f78fbce8','01a2012b209171b9804f9de2baa11f27','01a2012b2981708e8f929acc8698232f','2026-11-20 02:02:48.000000','claim','asked','window-1');
INSERT INTO "review_step" VALUES('01a2012b2a45739f8d63c78401f7732a','01a2012b209171b9804f9de2baa11f27','01a2012b2981708e8f929acc8698232f','2026-11-20 02:03:16.000000','rate','rated','window-1');
CREATE TABLE service_window (
	hall_id VARCHAR NOT NULL, 
	number VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	pause_reason VARCHAR NOT NULL, 
	staff_id CHAR(32), 
	last_class VARCHAR NOT NULL, 
	station VARCHAR NOT NULL, 
	station_seen DATETIME, 
	PRIMARY KEY (hall_id, number), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(staff_id) REFERENCES staff_account (id)
);
INSERT INTO "service_window" VALUES('01a2012b209171b9804f9de2baa11f27','1','all_items','open','','01a2012b22c772ef8dcbaa32697328ce','normal','',NULL);
INSERT INTO "service_window" VALUES('01a2012b209171b9804f9de2baa11f27','2','all_items','open','',NULL,'','',NULL);
CREATE TABLE staff_account (
	id CHAR(32) NOT NULL, 
	hall_id CHAR(32) NOT NULL, 
	staff_no VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	stars INTEGER NOT NULL, 
	photo VARCHAR NOT NULL, 
	password_hash VARCHAR NOT NULL, 
	failures INTEGER NOT NULL, 
	locked_until DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	UNIQUE (hall_id, staff_no)
);
INSERT INTO "staff_account" VALUES('01a2012b22c772ef8dcbaa32697328ce','01a2012b209171b9804f9de2baa11f27','1027','周敏','clerk',4,'clerk-1.png','a4977604caa35dac3b77ff6449bfb0a1$f57fc30be1bca98dbe8a182f2d9f51f962ff6c1c6da70c5bd6ccaf88a1656d419dbc559ce7f9dea61e1a5cfdc828b046db4d714eab96ce8a9696ce5207c81c95',0,NULL);
CREATE TABLE ticket (
	id CHAR(32) NOT NULL, 
	hall_id VARCHAR NOT NULL, 
	business VARCHAR NOT NULL, 
	day DATE NOT NULL, 
	number VARCHAR NOT NULL, 
	klass VARCHAR NOT NULL, 
	class_note VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	lane_at INTEGER NOT NULL, 
	issued_at DATETIME NOT NULL, 
	origin VARCHAR NOT NULL, 
	person_key VARCHAR NOT NULL, 
	person_mask VARCHAR NOT NULL, 
	person_sealed BLOB NOT NULL, 
	window VARCHAR NOT NULL, 
	only_window VARCHAR NOT NULL, 
	not_window VARCHAR NOT NULL, 
	calls INTEGER NOT NULL, 
	called_at DATETIME, 
	call_reason JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hall_id, business) REFERENCES business (hall_id, code), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	CONSTRAINT one_ticket_per_number UNIQUE (day, number, hall_id)
);
INSERT INTO "ticket" VALUES('01a2012b25db77aca84790f40d50bb0e','01a2012b209171b9804f9de2baa11f27','A','2026-11-20','A001','normal','','called',1795140056000000,'2026-11-20 02:00:56.000000','kiosk','','',X'','1','','',1,'2026-11-20 02:03:30.000000','{"template": "Longest wait of all, {minutes} min.", "params": {"minutes": 2}}');
INSERT INTO "ticket" VALUES('01a2012b25fc7269a18dd926355c3955','01a2012b209171b9804f9de2baa11f27','A','2026-11-20','A002','normal','','waiting',1795140063000000,'2026-11-20 02:01:03.000000','kiosk','','',X'','','','',0,NULL,'{}');
INSERT INTO "ticket" VALUES('01a2012b260472ac9187e225b84ab4e3','01a2012b209171b9804f9de2baa11f27','B','2026-11-20','B001','normal','','waiting',1795140070000000,'2026-11-20 02:01:10.000000','kiosk','','',X'','','','',0,NULL,'{}');
INSERT INTO "ticket" VALUES('01a2012b26497591b74ae42a17e402c2','01a2012b209171b9804f9de2baa11f27','B','2026-11-20','B002','green','老年人','done',1795140077000000,'2026-11-20 02:01:17.000000','kiosk','d063daff4dfbe57454a5cdfd1b25bcac','王*',X'FA10FDF0EB22AE074547F95976BB28702DCC595A440E273B6036A7A05165239F452897872B92F5353522470D00AB876B3767832BF26B4A33412BAF11','1','','',1,'2026-11-20 02:01:24.000000','{"template": "Green channel ({note}), waiting {minutes} min.", "params": {"note": "老年人", "minutes": 0}}');
CREATE TABLE ticket_counter (
	hall_id VARCHAR NOT NULL, 
	business VARCHAR NOT NULL, 
	day DATE NOT NULL, 
	last INTEGER NOT NULL, 
	PRIMARY KEY (hall_id, business, day), 
	FOREIGN KEY(hall_id) REFERENCES hall (id)
);
INSERT INTO "ticket_counter" VALUES('01a2012b209171b9804f9de2baa11f27','A','2026-11-20',2);
INSERT INTO "ticket_counter" VALUES('01a2012b209171b9804f9de2baa11f27','B','2026-11-20',2);
CREATE TABLE ticket_step (
	id CHAR(32) NOT NULL, 
	hall_id VARCHAR NOT NULL, 
	ticket_id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	step VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	window VARCHAR NOT NULL, 
	staff_no VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(ticket_id) REFERENCES ticket (id)
);
INSERT INTO "ticket_step" VALUES('01a2012b25df76faa95e6f0b7b1e4d45','01a2012b209171b9804f9de2baa11f27','01a2012b25db77aca84790f40d50bb0e','2026-11-20 02:00:56.000000','issue','waiting','','','kiosk');
INSERT INTO "ticket_step" VALUES('01a2012b25fc7269a18dd927edab534a','01a2012b209171b9804f9de2baa11f27','01a2012b25fc7269a18dd926355c3955','2026-11-20 02:01:03.000000','issue','waiting','','','kiosk');
INSERT INTO "ticket_step" VALUES('01a2012b260472ac9187e2263f1752c2','01a2012b209171b9804f9de2baa11f27','01a2012b260472ac9187e225b84ab4e3','2026-11-20 02:01:10.000000','issue','waiting','','','kiosk');
INSERT INTO "ticket_step" VALUES('01a2012b26497591b74ae42b603e3c86','01a2012b209171b9804f9de2baa11f27','01a2012b26497591b74ae42a17e402c2','2026-11-20 02:01:17.000000','issue','waiting','','','kiosk');
INSERT INTO "ticket_step" VALUES('01a2012b265a748aa80326c72623d808','01a2012b209171b9804f9de2baa11f27','01a2012b26497591b74ae42a17e402c2','2026-11-20 02:01:24.000000','call','called','1','1027','');
INSERT INTO "ticket_step" VALUES('01a2012b267977cfb6da77bc9edbd3b8','01a2012b209171b9804f9de2baa11f27','01a2012b26497591b74ae42a17e402c2','2026-11-20 02:01:31.000000','start','serving','1','1027','');
INSERT INTO "ticket_step" VALUES('01a2012b28b77420ae0fced1a9e6378d','01a2012b209171b9804f9de2baa11f27','01a2012b26497591b74ae42a17e402c2','2026-11-20 02:01:45.000000','finish','done','1','1027','');
INSERT INTO "ticket_step" VALUES('01a2012b2a5a75b6a4871eccbd49857f','01a2012b209171b9804f9de2baa11f27','01a2012b25db77aca84790f40d50bb0e','2026-11-20 02:03:30.000000','call','called','1','1027','');
CREATE TABLE visit (
	id CHAR(32) NOT NULL, 
	hall_id VARCHAR NOT NULL, 
	ticket_id CHAR(32) NOT NULL, 
	window VARCHAR NOT NULL, 
	staff_no VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	started_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	person_key VARCHAR NOT NULL, 
	person_mask VARCHAR NOT NULL, 
	person_sealed BLOB NOT NULL, 
	verified VARCHAR NOT NULL, 
	phone_sealed BLOB NOT NULL, 
	draft JSON NOT NULL, 
	PRIMARY KEY (id), 
	CHECK ((state = 'ended') = (ended_at IS NOT NULL)), 
	CHECK (state IN ('open', 'held', 'ended')), 
	FOREIGN KEY(hall_id) REFERENCES hall (id), 
	FOREIGN KEY(ticket_id) REFERENCES ticket (id)
);
INSERT INTO "visit" VALUES('01a2012b268c7591939e909a6caff433','01a2012b209171b9804f9de2baa11f27','01a2012b26497591b74ae42a17e402c2','1','1027','ended','2026-11-20 02:01:31.000000','2026-11-20 02:01:45.000000','d063daff4dfbe57454a5cdfd1b25bcac','王*',X'E06497056D0A5F27744AA51F57C177BD15E40623BCE10EB16D6BA51DA321453693028FA8F9BE2E07F4EC1EC161E8F4BB664C986BB5074425073AEF01','typed',X'','{}');
CREATE TABLE window_business (
	hall_id VARCHAR NOT NULL, 
	window VARCHAR NOT NULL, 
	business VARCHAR NOT NULL, 
	PRIMARY KEY (hall_id, window, business), 
	FOREIGN KEY(hall_id, business) REFERENCES business (hall_id, code), 
	FOREIGN KEY(hall_id, window) REFERENCES service_window (hall_id, number)
);
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','1','A');
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','1','B');
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','1','C');
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','1','D');
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','1','E');
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','1','F');
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','2','A');
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','2','B');
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','2','C');
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','2','D');
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','2','E');
INSERT INTO "window_business" VALUES('01a2012b209171b9804f9de2baa11f27','2','F');
CREATE INDEX ix_journal_subject ON journal (subject);
CREATE INDEX print_job_open ON print_job (hall_id, station, printer, priority, id) WHERE state IN ('queued', 'sending');
CREATE INDEX print_job_ref ON print_job (hall_id, ref);
CREATE INDEX ix_staff_account_hall_id ON staff_account (hall_id);
CREATE INDEX ix_catalog_item_hall_code ON catalog_item (hall_id, code);
CREATE UNIQUE INDEX one_window_per_staff ON service_window (hall_id, staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX lane ON ticket (hall_id, business, klass, lane_at) WHERE state = 'waiting';
CREATE UNIQUE INDEX one_ticket_at_window ON ticket (hall_id, window) WHERE state IN ('called', 'serving');
CREATE UNIQUE INDEX one_ticket_per_person ON ticket (hall_id, day, business, person_key) WHERE state IN ('waiting', 'called', 'held') AND person_key <> '';
CREATE INDEX sent_to_window ON ticket (hall_id, only_window, lane_at) WHERE state = 'waiting' AND only_window <> '';
CREATE INDEX set_aside ON ticket (hall_id, day, state) WHERE state IN ('held', 'no_show');
CREATE INDEX calls ON ticket_step (hall_id, at) WHERE step IN ('call', 'recall');
CREATE INDEX ix_ticket_step_ticket_id ON ticket_step (ticket_id);
CREATE INDEX ix_visit_person_key ON visit (person_key);
CREATE INDEX ix_visit_ticket_id ON visit (ticket_id);
CREATE UNIQUE INDEX one_open_visit_at_window ON visit (hall_id, window) WHERE state = 'open';
CREATE INDEX served ON visit (hall_id, started_at, window) WHERE state = 'ended';
CREATE INDEX windows_of_business ON window_business (hall_id, business);
CREATE INDEX ix_case_file_person_key ON case_file (person_key);
CREATE INDEX ix_case_file_visit_id ON case_file (visit_id);
CREATE UNIQUE INDEX one_unfinished_case_per_visit ON case_file (visit_id) WHERE state = 'preparing';
CREATE INDEX open_reviews ON review (hall_id, asked_at) WHERE state = 'asked';
CREATE INDEX ix_case_document_case_id ON case_document (case_id);
CREATE INDEX ix_case_page_case_id ON case_page (case_id);
CREATE INDEX ix_case_page_page_id ON case_page (page_id);
CREATE INDEX ix_case_step_case_id ON case_step (case_id);
CREATE INDEX ix_rectification_hall_id ON rectification (hall_id);
CREATE INDEX ix_review_phone_code_review_id ON review_phone_code (review_id);
CREATE INDEX ix_review_step_review_id ON review_step (review_id);
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER ticket_step_no_update BEFORE UPDATE ON ticket_step BEGIN SELECT RAISE(ABORT, 'ticket_step is append-only'); END;
CREATE TRIGGER ticket_step_no_delete BEFORE DELETE ON ticket_step BEGIN SELECT RAISE(ABORT, 'ticket_step is append-only'); END;
CREATE TRIGGER case_step_no_update BEFORE UPDATE ON case_step BEGIN SELECT RAISE(ABORT, 'case_step is append-only'); END;
CREATE TRIGGER case_step_no_delete BEFORE DELETE ON case_step BEGIN SELECT RAISE(ABORT, 'case_step is append-only'); END;
CREATE TRIGGER review_step_no_update BEFORE UPDATE ON review_step BEGIN SELECT RAISE(ABORT, 'review_step is append-only'); END;
CREATE TRIGGER review_step_no_delete BEFORE DELETE ON review_step BEGIN SELECT RAISE(ABORT, 'review_step is append-only'); END;
COMMIT;
