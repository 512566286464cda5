export interface paths {
    "/api/house/welcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is in this house
         * @description Anyone may call it; at most 120 times in 60 s by address.
         */
        get: operations["house.welcome.readWelcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an account
         * @description Anyone may call it; at most 20 times in 600 s by address.
         */
        post: operations["identity.accounts.signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/accounts/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Come in with just a name
         * @description Anyone may call it; at most 20 times in 600 s by address.
         */
        post: operations["identity.accounts.startGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/accounts/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your password
         * @description Needs `guest` or above; at most 10 times in 600 s by person.
         */
        put: operations["identity.accounts.changePassword"];
        /**
         * Keep a guest account by mail address and password
         * @description The role in the access token follows at the next refresh.
         *
         *     Needs `guest` or above; at most 10 times in 600 s by person.
         */
        post: operations["identity.accounts.keepAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/profiles/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a person shows to others
         * @description Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["identity.profiles.readPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/profiles/{personId}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a person a role
         * @description Needs `administrator` or above; at most 60 times in 60 s by person.
         */
        put: operations["identity.profiles.assignRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/profiles/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your own profile
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["identity.profiles.readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your own profile
         * @description Needs `guest` or above; at most 30 times in 60 s by person.
         */
        patch: operations["identity.profiles.updateMe"];
        trace?: never;
    };
    "/api/identity/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the devices you are signed in on
         * @description Needs `guest` or above; at most 60 times in 60 s by person.
         */
        get: operations["identity.sessions.listSessions"];
        put?: never;
        /**
         * Sign in with mail address and password
         * @description Wrong tries are counted per account and address; after a few, each costs a longer pause.
         *
         *     Anyone may call it; at most 30 times in 60 s by address.
         */
        post: operations["identity.sessions.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out one of your devices
         * @description Needs `guest` or above; at most 60 times in 60 s by person.
         */
        delete: operations["identity.sessions.endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description Ends the session of the access token, else of the cookie. Signing out twice is no error.
         *
         *     Anyone may call it; at most 300 times in 60 s by address.
         */
        delete: operations["identity.sessions.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/sessions/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys of access tokens (JWKS, RFC 7517)
         * @description Anyone may call it; at most 120 times in 60 s by address.
         */
        get: operations["identity.sessions.listKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get new tokens for a session
         * @description Browsers send `{}`: their cookie speaks. Programs send `refreshToken`.
         *
         *     Anyone may call it; at most 300 times in 60 s by address.
         */
        post: operations["identity.sessions.refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/plays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your plays
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.plays.listPlays"];
        put?: never;
        /**
         * Submit a finished play
         * @description With `log` the server judges the input by the rules the player runs, and its score counts. With only `claim` the play is kept and shown on the unverified board. 200 instead of 201 when the play was known.
         *
         *     Needs `guest` or above; at most 120 times in 60 s by person.
         */
        post: operations["rhythm.plays.submitPlay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/plays/{playId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one of your plays with its log
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.plays.readPlay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/rivals/overtakings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who passed you on which board
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.rivals.listOvertakings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/scoreboard/boards/{chartId}/{mode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a leaderboard
         * @description Best score first; of equal scores, who got there first. A chart nobody played has an empty board.
         *
         *     Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.scoreboard.readBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/scoreboard/boards/{chartId}/{mode}/around": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a leaderboard around yourself
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.scoreboard.readAround"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/scoreboard/boards/{chartId}/{mode}/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your rank on a leaderboard
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.scoreboard.readMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/scoreboard/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your records
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.scoreboard.listRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/songs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List songs with charts, statistics and your records
         * @description Signed in, each chart also tells your record (`mine`) in both modes.
         *
         *     Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.songs.listSongs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/songs/{songId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a song
         * @description Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.songs.readSong"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/songs/{songId}/music": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a song's music as data
         * @description Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.songs.readMusic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/songs/charts/{chartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a chart to play it
         * @description Without `version` as it is now; old versions stay readable for old plays.
         *
         *     Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.songs.readChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch a topic (server-sent events)
         * @description Tells `event: said` with `{topic, seq, body}`. A hint, never the truth: read the state by HTTP on connecting and after a gap in `seq`.
         *
         *     - `rhythm/scoreboard/:chartId/:mode`: `{kind: "moved", person, score, rank, total}` when somebody sets a new personal best there
         */
        get: operations["house.live.watchTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem details */
        Problem: {
            /** @description a URI reference that names the kind: `/problems/<code>` */
            type: string;
            title: string;
            status: number;
            /** @description stable; programs decide by it */
            code: string;
            /** @description what happened and what to do */
            detail?: string;
            requestId: string;
            errors?: {
                /** @description JSON pointer to the field */
                pointer: string;
                code: string;
                detail: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "house.welcome.readWelcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the apps of this house */
                        apps: string[];
                        /** @description accounts to try the house with; empty where samples are off */
                        samples: {
                            name: string;
                            email: string;
                            password: string;
                        }[];
                    };
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.accounts.signUp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description mail address; capitals make no difference
                     * @example minji@example.com
                     */
                    email: string;
                    /** @description at least 10 characters, not one that everybody tries first */
                    password: string;
                    /**
                     * @description shown to others; up to 40 letters
                     * @example 민지
                     */
                    name: string;
                    /**
                     * @description language of the person
                     * @enum {string}
                     */
                    language?: "ko" | "en";
                    /**
                     * @description IANA time zone; days are counted in it
                     * @example Asia/Seoul
                     */
                    zone?: string;
                    /**
                     * @description `browser`: the refresh token comes as an httpOnly cookie; `program`: in the answer
                     * @enum {string}
                     */
                    client: "browser" | "program";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description send as `Authorization: Bearer ...` */
                        accessToken: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        expiresAt: string;
                        /** @description programs only; opens once */
                        refreshToken?: string;
                        me: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            name: string;
                            email: string | null;
                            /** @enum {string} */
                            role: "guest" | "member" | "curator" | "administrator";
                            /**
                             * @description language of the person
                             * @enum {string}
                             */
                            language: "ko" | "en";
                            /**
                             * @description IANA time zone; days are counted in it
                             * @example Asia/Seoul
                             */
                            zone: string;
                            hue: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            createdAt: string;
                        };
                    };
                };
            };
            /** @description `identity.email_taken`: This mail address is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `house.input_wrong`: The input is wrong
             *
             *     `identity.password_weak`: This password is easy to guess
             *
             *     `identity.name_wrong`: This name cannot be used
             *
             *     `identity.zone_wrong`: This time zone is not known
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.accounts.startGuest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description shown to others; up to 40 letters
                     * @example 민지
                     */
                    name: string;
                    /**
                     * @description language of the person
                     * @enum {string}
                     */
                    language?: "ko" | "en";
                    /**
                     * @description IANA time zone; days are counted in it
                     * @example Asia/Seoul
                     */
                    zone?: string;
                    /**
                     * @description `browser`: the refresh token comes as an httpOnly cookie; `program`: in the answer
                     * @enum {string}
                     */
                    client: "browser" | "program";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description send as `Authorization: Bearer ...` */
                        accessToken: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        expiresAt: string;
                        /** @description programs only; opens once */
                        refreshToken?: string;
                        me: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            name: string;
                            email: string | null;
                            /** @enum {string} */
                            role: "guest" | "member" | "curator" | "administrator";
                            /**
                             * @description language of the person
                             * @enum {string}
                             */
                            language: "ko" | "en";
                            /**
                             * @description IANA time zone; days are counted in it
                             * @example Asia/Seoul
                             */
                            zone: string;
                            hue: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            createdAt: string;
                        };
                    };
                };
            };
            /**
             * @description `house.input_wrong`: The input is wrong
             *
             *     `identity.name_wrong`: This name cannot be used
             *
             *     `identity.zone_wrong`: This time zone is not known
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.accounts.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    /** @description at least 10 characters, not one that everybody tries first */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `house.sign_in_needed`: Sign in first
             *
             *     `identity.credentials_wrong`: Mail address or password is wrong
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `house.input_wrong`: The input is wrong
             *
             *     `identity.password_weak`: This password is easy to guess
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `house.too_many`: Too many requests, wait a little
             *
             *     `identity.tries_too_many`: Too many wrong tries
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.accounts.keepAccount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description mail address; capitals make no difference
                     * @example minji@example.com
                     */
                    email: string;
                    /** @description at least 10 characters, not one that everybody tries first */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        id: string;
                        name: string;
                        email: string | null;
                        /** @enum {string} */
                        role: "guest" | "member" | "curator" | "administrator";
                        /**
                         * @description language of the person
                         * @enum {string}
                         */
                        language: "ko" | "en";
                        /**
                         * @description IANA time zone; days are counted in it
                         * @example Asia/Seoul
                         */
                        zone: string;
                        hue: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.email_taken`: This mail address is in use
             *
             *     `identity.already_member`: This account is no guest any more
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `house.input_wrong`: The input is wrong
             *
             *     `identity.password_weak`: This password is easy to guess
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.profiles.readPerson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        id: string;
                        name: string;
                        /** @description hue of the picture placeholder */
                        hue: number;
                    };
                };
            };
            /** @description `identity.person_unknown`: Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.profiles.assignRole": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "member" | "curator" | "administrator";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.person_unknown`: Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.last_administrator`: Somebody must stay administrator */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.profiles.readMe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        id: string;
                        name: string;
                        email: string | null;
                        /** @enum {string} */
                        role: "guest" | "member" | "curator" | "administrator";
                        /**
                         * @description language of the person
                         * @enum {string}
                         */
                        language: "ko" | "en";
                        /**
                         * @description IANA time zone; days are counted in it
                         * @example Asia/Seoul
                         */
                        zone: string;
                        hue: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.person_unknown`: Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.profiles.updateMe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description shown to others; up to 40 letters
                     * @example 민지
                     */
                    name?: string;
                    /**
                     * @description language of the person
                     * @enum {string}
                     */
                    language?: "ko" | "en";
                    /**
                     * @description IANA time zone; days are counted in it
                     * @example Asia/Seoul
                     */
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        id: string;
                        name: string;
                        email: string | null;
                        /** @enum {string} */
                        role: "guest" | "member" | "curator" | "administrator";
                        /**
                         * @description language of the person
                         * @enum {string}
                         */
                        language: "ko" | "en";
                        /**
                         * @description IANA time zone; days are counted in it
                         * @example Asia/Seoul
                         */
                        zone: string;
                        hue: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.person_unknown`: Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `house.input_wrong`: The input is wrong
             *
             *     `identity.name_wrong`: This name cannot be used
             *
             *     `identity.zone_wrong`: This time zone is not known
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.sessions.listSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description browser and system, or the name of the program */
                            device: string;
                            /** @description where it was last seen from */
                            address: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            lastSeenAt: string;
                            /** @description whether it is the one that asks */
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.sessions.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description mail address; capitals make no difference
                     * @example minji@example.com
                     */
                    email: string;
                    password: string;
                    /**
                     * @description `browser`: the refresh token comes as an httpOnly cookie; `program`: in the answer
                     * @enum {string}
                     */
                    client: "browser" | "program";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description send as `Authorization: Bearer ...` */
                        accessToken: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        expiresAt: string;
                        /** @description programs only; opens once */
                        refreshToken?: string;
                        me: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            name: string;
                            email: string | null;
                            /** @enum {string} */
                            role: "guest" | "member" | "curator" | "administrator";
                            /**
                             * @description language of the person
                             * @enum {string}
                             */
                            language: "ko" | "en";
                            /**
                             * @description IANA time zone; days are counted in it
                             * @example Asia/Seoul
                             */
                            zone: string;
                            hue: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            createdAt: string;
                        };
                    };
                };
            };
            /** @description `identity.credentials_wrong`: Mail address or password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `house.too_many`: Too many requests, wait a little
             *
             *     `identity.tries_too_many`: Too many wrong tries
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.sessions.endSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.session_unknown`: You have no such session */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.sessions.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `identity.cross_site`: Another site may not do this for you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.sessions.listKeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            /** @enum {string} */
                            kty: "OKP";
                            /** @enum {string} */
                            crv: "Ed25519";
                            x: string;
                            kid: string;
                            /** @enum {string} */
                            use: "sig";
                            /** @enum {string} */
                            alg: "EdDSA";
                        }[];
                    };
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.sessions.refreshSession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description send as `Authorization: Bearer ...` */
                        accessToken: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        expiresAt: string;
                        /** @description programs only; opens once */
                        refreshToken?: string;
                        me: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            name: string;
                            email: string | null;
                            /** @enum {string} */
                            role: "guest" | "member" | "curator" | "administrator";
                            /**
                             * @description language of the person
                             * @enum {string}
                             */
                            language: "ko" | "en";
                            /**
                             * @description IANA time zone; days are counted in it
                             * @example Asia/Seoul
                             */
                            zone: string;
                            hue: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            createdAt: string;
                        };
                    };
                };
            };
            /** @description `identity.session_over`: The session is over, sign in again */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.cross_site`: Another site may not do this for you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.plays.listPlays": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
                /** @description `<songId>_<difficulty>` */
                chartId?: string;
                /** @description judgement mode */
                mode?: "easy" | "hard";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * @description `<songId>_<difficulty>`
                             * @example arirang_0
                             */
                            chartId: string;
                            chartVersion: number;
                            /**
                             * @description judgement mode
                             * @enum {string}
                             */
                            mode: "easy" | "hard";
                            score: number;
                            counts: {
                                arts: number;
                                fine: number;
                                near: number;
                                miss: number;
                            };
                            maxCombo: number;
                            early: number;
                            late: number;
                            cleared: boolean;
                            fullCombo: boolean;
                            allArts: boolean;
                            /** @description judged by the server from the log, and nothing odd about it */
                            verified: boolean;
                            /** @description what was odd about it */
                            flags: string[];
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            playedAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.plays.submitPlay": {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, 8 to 128 printable characters; kept for two days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description made by the client; a retry sends the same
                     */
                    id: string;
                    /**
                     * @description `<songId>_<difficulty>`
                     * @example arirang_0
                     */
                    chartId: string;
                    chartVersion: number;
                    /**
                     * @description judgement mode
                     * @enum {string}
                     */
                    mode: "easy" | "hard";
                    /**
                     * @description `[ms since the song began, key 0.., 1 down or 0 up]`, in order of time
                     * @example [
                     *       [
                     *         1502,
                     *         0,
                     *         1
                     *       ],
                     *       [
                     *         1580,
                     *         0,
                     *         0
                     *       ]
                     *     ]
                     */
                    log?: number[][];
                    claim?: {
                        score: number;
                        counts: {
                            arts: number;
                            fine: number;
                            near: number;
                            miss: number;
                        };
                        maxCombo: number;
                        early: number;
                        late: number;
                        cleared: boolean;
                        fullCombo: boolean;
                        allArts: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        play: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * @description `<songId>_<difficulty>`
                             * @example arirang_0
                             */
                            chartId: string;
                            chartVersion: number;
                            /**
                             * @description judgement mode
                             * @enum {string}
                             */
                            mode: "easy" | "hard";
                            score: number;
                            counts: {
                                arts: number;
                                fine: number;
                                near: number;
                                miss: number;
                            };
                            maxCombo: number;
                            early: number;
                            late: number;
                            cleared: boolean;
                            fullCombo: boolean;
                            allArts: boolean;
                            /** @description judged by the server from the log, and nothing odd about it */
                            verified: boolean;
                            /** @description what was odd about it */
                            flags: string[];
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            playedAt: string;
                        };
                        record: {
                            score: number;
                            cleared: boolean;
                            fullCombo: boolean;
                            allArts: boolean;
                            plays: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            reachedAt: string;
                        };
                        newRecord: boolean;
                        newBadges: ("clear" | "fullCombo" | "allArts")[];
                        rank: number | null;
                        /** @description players on the board */
                        total: number;
                        percentile: number | null;
                    };
                };
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rhythm.chart_unknown`: No chart has this id and version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `house.idempotency_key_reused`: This idempotency key was used for another request
             *
             *     `rhythm.play_id_taken`: Another play has this id
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `house.input_wrong`: The input is wrong
             *
             *     `rhythm.log_wrong`: The input log cannot be judged
             *
             *     `rhythm.claim_wrong`: The claimed result is impossible
             *
             *     `rhythm.play_empty`: A play needs a log or a claim
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.plays.readPlay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                playId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        id: string;
                        /**
                         * @description `<songId>_<difficulty>`
                         * @example arirang_0
                         */
                        chartId: string;
                        chartVersion: number;
                        /**
                         * @description judgement mode
                         * @enum {string}
                         */
                        mode: "easy" | "hard";
                        score: number;
                        counts: {
                            arts: number;
                            fine: number;
                            near: number;
                            miss: number;
                        };
                        maxCombo: number;
                        early: number;
                        late: number;
                        cleared: boolean;
                        fullCombo: boolean;
                        allArts: boolean;
                        /** @description judged by the server from the log, and nothing odd about it */
                        verified: boolean;
                        /** @description what was odd about it */
                        flags: string[];
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        playedAt: string;
                        log: number[][] | null;
                    };
                };
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rhythm.play_unknown`: You have no such play */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.rivals.listOvertakings": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * @description `<songId>_<difficulty>`
                             * @example arirang_0
                             */
                            chartId: string;
                            /**
                             * @description judgement mode
                             * @enum {string}
                             */
                            mode: "easy" | "hard";
                            rival: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
                            rivalScore: number;
                            ownScore: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.scoreboard.readBoard": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
                kind?: "verified" | "unverified";
            };
            header?: never;
            path: {
                /** @description `<songId>_<difficulty>` */
                chartId: string;
                /** @description judgement mode */
                mode: "easy" | "hard";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            rank: number;
                            person: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
                            score: number;
                            cleared: boolean;
                            fullCombo: boolean;
                            allArts: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            reachedAt: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.scoreboard.readAround": {
        parameters: {
            query?: {
                kind?: "verified" | "unverified";
                /** @description rows above, and below */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description `<songId>_<difficulty>` */
                chartId: string;
                /** @description judgement mode */
                mode: "easy" | "hard";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            rank: number;
                            person: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
                            score: number;
                            cleared: boolean;
                            fullCombo: boolean;
                            allArts: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            reachedAt: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.scoreboard.readMine": {
        parameters: {
            query?: {
                kind?: "verified" | "unverified";
            };
            header?: never;
            path: {
                /** @description `<songId>_<difficulty>` */
                chartId: string;
                /** @description judgement mode */
                mode: "easy" | "hard";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rank: number | null;
                        /** @description players on the board */
                        total: number;
                        percentile: number | null;
                        record: {
                            score: number;
                            cleared: boolean;
                            fullCombo: boolean;
                            allArts: boolean;
                            plays: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            reachedAt: string;
                        } | null;
                    };
                };
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.scoreboard.listRecords": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * @description `<songId>_<difficulty>`
                             * @example arirang_0
                             */
                            chartId: string;
                            /**
                             * @description judgement mode
                             * @enum {string}
                             */
                            mode: "easy" | "hard";
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            playId: string;
                            score: number;
                            cleared: boolean;
                            fullCombo: boolean;
                            allArts: boolean;
                            plays: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            reachedAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.songs.listSongs": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @example arirang */
                            id: string;
                            title: {
                                ko: string;
                                en: string;
                            };
                            artist: string;
                            /** @description original, or where the melody comes from */
                            source: string;
                            bpm: number;
                            /** @description milliseconds */
                            lengthMs: number;
                            /** @description from and to: the stretch that invites */
                            previewMs: number[];
                            /** @description closed at the start */
                            locked: boolean;
                            charts: {
                                /**
                                 * @description `<songId>_<difficulty>`
                                 * @example arirang_0
                                 */
                                id: string;
                                /** @description slot of the chart in its song, from 0 */
                                difficulty: number;
                                level: number;
                                noteCount: number;
                                /** @description keys that may be used; any of them will do */
                                keyCount: number;
                                /** @description send it with a play */
                                version: number;
                                modes: {
                                    easy: {
                                        players: number;
                                        plays: number;
                                        averageScore: number;
                                        /** @description percent of the players */
                                        clearRate: number;
                                        /** @description percent of the players */
                                        fullComboRate: number;
                                        /** @description percent of the players */
                                        allArtsRate: number;
                                        mine: {
                                            score: number;
                                            cleared: boolean;
                                            fullCombo: boolean;
                                            allArts: boolean;
                                            plays: number;
                                            /**
                                             * Format: date-time
                                             * @description RFC 3339, UTC
                                             * @example 2026-11-21T09:00:00.000Z
                                             */
                                            reachedAt: string;
                                        } | null;
                                    };
                                    hard: {
                                        players: number;
                                        plays: number;
                                        averageScore: number;
                                        /** @description percent of the players */
                                        clearRate: number;
                                        /** @description percent of the players */
                                        fullComboRate: number;
                                        /** @description percent of the players */
                                        allArtsRate: number;
                                        mine: {
                                            score: number;
                                            cleared: boolean;
                                            fullCombo: boolean;
                                            allArts: boolean;
                                            plays: number;
                                            /**
                                             * Format: date-time
                                             * @description RFC 3339, UTC
                                             * @example 2026-11-21T09:00:00.000Z
                                             */
                                            reachedAt: string;
                                        } | null;
                                    };
                                };
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.songs.readSong": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                songId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example arirang */
                        id: string;
                        title: {
                            ko: string;
                            en: string;
                        };
                        artist: string;
                        /** @description original, or where the melody comes from */
                        source: string;
                        bpm: number;
                        /** @description milliseconds */
                        lengthMs: number;
                        /** @description from and to: the stretch that invites */
                        previewMs: number[];
                        /** @description closed at the start */
                        locked: boolean;
                        charts: {
                            /**
                             * @description `<songId>_<difficulty>`
                             * @example arirang_0
                             */
                            id: string;
                            /** @description slot of the chart in its song, from 0 */
                            difficulty: number;
                            level: number;
                            noteCount: number;
                            /** @description keys that may be used; any of them will do */
                            keyCount: number;
                            /** @description send it with a play */
                            version: number;
                            modes: {
                                easy: {
                                    players: number;
                                    plays: number;
                                    averageScore: number;
                                    /** @description percent of the players */
                                    clearRate: number;
                                    /** @description percent of the players */
                                    fullComboRate: number;
                                    /** @description percent of the players */
                                    allArtsRate: number;
                                    mine: {
                                        score: number;
                                        cleared: boolean;
                                        fullCombo: boolean;
                                        allArts: boolean;
                                        plays: number;
                                        /**
                                         * Format: date-time
                                         * @description RFC 3339, UTC
                                         * @example 2026-11-21T09:00:00.000Z
                                         */
                                        reachedAt: string;
                                    } | null;
                                };
                                hard: {
                                    players: number;
                                    plays: number;
                                    averageScore: number;
                                    /** @description percent of the players */
                                    clearRate: number;
                                    /** @description percent of the players */
                                    fullComboRate: number;
                                    /** @description percent of the players */
                                    allArtsRate: number;
                                    mine: {
                                        score: number;
                                        cleared: boolean;
                                        fullCombo: boolean;
                                        allArts: boolean;
                                        plays: number;
                                        /**
                                         * Format: date-time
                                         * @description RFC 3339, UTC
                                         * @example 2026-11-21T09:00:00.000Z
                                         */
                                        reachedAt: string;
                                    } | null;
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description `rhythm.song_unknown`: No song has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.songs.readMusic": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                songId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bpm: number;
                        beatsPerBar: number;
                        beats: number;
                        key: string;
                        sections: {
                            name: string;
                            fromBeat: number;
                            toBeat: number;
                            energy: number;
                        }[];
                        tracks: {
                            name: string;
                            instrument: string;
                            gain: number;
                            pan: number;
                            reverb: number;
                            echo: number;
                            duck: number;
                            /** @description `[beat, midi, lengthBeats, velocity]`, sorted by beat */
                            events: number[][];
                        }[];
                    };
                };
            };
            /** @description `rhythm.song_unknown`: No song has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rhythm.songs.readChart": {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                /** @description `<songId>_<difficulty>` */
                chartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `<songId>_<difficulty>`
                         * @example arirang_0
                         */
                        id: string;
                        /** @example arirang */
                        songId: string;
                        difficulty: number;
                        level: number;
                        version: number;
                        keyCount: number;
                        /** @description milliseconds */
                        lengthMs: number;
                        /** @description the judgement line: unwrapped degrees clockwise from twelve, linear in between */
                        line: {
                            atMs: number;
                            angleDeg: number;
                        }[];
                        notes: {
                            atMs: number;
                            angleDeg: number;
                            /** @description keys that go down together, whichever they are */
                            count: number;
                            /** @description 0 is a tap */
                            holdMs: number;
                        }[];
                    };
                };
            };
            /** @description `rhythm.chart_unknown`: No chart has this id and version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.input_wrong`: The input is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.too_many`: Too many requests, wait a little */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "house.live.watchTopic": {
        parameters: {
            query: {
                topic: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `house.not_found`: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
