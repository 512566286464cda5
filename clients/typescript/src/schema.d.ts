export interface paths {
    "/api/chat/inbox/about/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at the talk about a thing
         * @description Where talk about it is open, the last messages are shown to whoever is signed in; else only to those in the room. `room` is null for who is not in it.
         *
         *     Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["chat.inbox.findAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/inbox/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your rooms, the last stirred first
         * @description A room of two shows from its first message on.
         *
         *     Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["chat.inbox.listRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/inbox/rooms/{roomId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a room of yours with what is unread in it
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["chat.inbox.readRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/inbox/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what you have not read
         * @description Of muted rooms only messages that name you count.
         *
         *     Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["chat.inbox.readUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/messages/{roomId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a stretch of messages of a room of yours
         * @description Without a place the last. Of `before`, `after`, `around` and `on` one is taken, in this order. However deep, a page costs the same.
         *
         *     Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["chat.messages.listMessages"];
        put?: never;
        /**
         * Send a message
         * @description Sent again with the same id it is the same message: a retry never doubles. The same id with another text is a conflict.
         *
         *     Needs `guest` or above; at most 300 times in 60 s by person. May be asked for over the realtime socket too.
         */
        post: operations["chat.messages.sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/messages/{roomId}/{messageId}": {
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
         * Delete a message: your own, or as a moderator any
         * @description Its text is gone; others see that there was one. Deleting twice is no error.
         *
         *     Needs `guest` or above; at most 240 times in 60 s by person.
         */
        delete: operations["chat.messages.deleteMessage"];
        options?: never;
        head?: never;
        /**
         * Change the text of a message of yours
         * @description For a day. Others see that it was changed, not what it was.
         *
         *     Needs `guest` or above; at most 240 times in 60 s by person.
         */
        patch: operations["chat.messages.editMessage"];
        trace?: never;
    };
    "/api/chat/messages/{roomId}/{messageId}/reactions/{emoji}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put an emoji below a message
         * @description Adding it twice is no error.
         *
         *     Needs `guest` or above; at most 240 times in 60 s by person.
         */
        put: operations["chat.messages.addReaction"];
        post?: never;
        /**
         * Take your emoji away from a message
         * @description Where there is none it is no error.
         *
         *     Needs `guest` or above; at most 240 times in 60 s by person.
         */
        delete: operations["chat.messages.removeReaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/messages/{roomId}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is pinned in a room of yours
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["chat.messages.listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/messages/{roomId}/notices/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin a message, as a moderator; in a room of two as either
         * @description Pinning twice is no error.
         *
         *     Needs `guest` or above; at most 240 times in 60 s by person.
         */
        put: operations["chat.messages.pinNotice"];
        post?: never;
        /**
         * Take a pinned message down, as a moderator; in a room of two as either
         * @description Needs `guest` or above; at most 240 times in 60 s by person.
         */
        delete: operations["chat.messages.unpinNotice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/messages/{roomId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how far you have read a room
         * @description It only goes forward. Others of a small room see it.
         *
         *     Needs `guest` or above; at most 1200 times in 60 s by person. May be asked for over the realtime socket too.
         */
        put: operations["chat.messages.markRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/messages/{roomId}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far the people of a room have read
         * @description Of rooms with up to 50 people; of larger ones it is not told, and the list is empty.
         *
         *     Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["chat.messages.listReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/messages/{roomId}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the messages of a room of yours
         * @description Any two characters of a word are enough.
         *
         *     Needs `guest` or above; at most 120 times in 60 s by person.
         */
        get: operations["chat.messages.searchMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a group
         * @description You own it. Those whom you name are in it at once; they may leave at any time.
         *
         *     Needs `guest` or above; at most 60 times in 60 s by person.
         */
        post: operations["chat.rooms.createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{roomId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a room of yours
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["chat.rooms.readRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give a group another title, as its owner or moderator
         * @description Needs `guest` or above; at most 120 times in 60 s by person.
         */
        patch: operations["chat.rooms.renameRoom"];
        trace?: never;
    };
    "/api/chat/rooms/{roomId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is in a room of yours
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["chat.rooms.listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{roomId}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bring somebody into a group of yours
         * @description They are in it at once, and may leave at any time. Inviting twice is no error.
         *
         *     Needs `guest` or above; at most 60 times in 60 s by person.
         */
        put: operations["chat.rooms.inviteMember"];
        post?: never;
        /**
         * Leave a room, or take somebody out of it as its owner or moderator
         * @description At once, on all devices. Who is taken out comes back only when its owner or a moderator invites them, and never by themselves. Nobody leaves a room of two: mute it, or block the other.
         *
         *     Needs `guest` or above; at most 120 times in 60 s by person.
         */
        delete: operations["chat.rooms.removeMember"];
        options?: never;
        head?: never;
        /**
         * Give somebody a role in a room, or silence them for a while
         * @description Roles are given by the owner, in rooms about things by curators; giving `owner` gives the room away. Who moderates may silence those who do not.
         *
         *     Needs `guest` or above; at most 120 times in 60 s by person.
         */
        patch: operations["chat.rooms.changeMember"];
        trace?: never;
    };
    "/api/chat/rooms/{roomId}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mute a room of yours for a while
         * @description Needs `guest` or above; at most 120 times in 60 s by person.
         */
        put: operations["chat.rooms.muteRoom"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/about/{ref}/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Enter the room about a thing
         * @description Whoever is signed in may, where talk about things of its kind is open. Entering twice is no error.
         *
         *     Needs `guest` or above; at most 120 times in 60 s by person.
         */
        put: operations["chat.rooms.enterAbout"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/direct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the room of you and another person
         * @description Asked again it is the same room, also when the other asks. They see it with the first message. `chat.out_of_reach` does not say who of the two wants it so.
         *
         *     Needs `guest` or above; at most 60 times in 60 s by person.
         */
        post: operations["chat.rooms.openDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/house/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a ticket for the realtime socket
         * @description For `hello` on the socket at `/api/realtime` (contract/realtime.md): opens one, within 30 seconds.
         *
         *     Needs `guest` or above; at most 120 times in 60 s by person.
         */
        post: operations["house.tickets.openTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description The same answer whether or not somebody uses the mail address: it is theirs who opens the link in the letter to it.
         *
         *     Anyone may call it; at most 20 times in 600 s by address.
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
         * @description The role in the access token follows at the next refresh; other devices are signed out. Who came in by a linked account adds a password by it, and is asked for a recent proof.
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
    "/api/identity/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people you have blocked
         * @description Needs `guest` or above; at most 300 times in 60 s by person.
         */
        get: operations["identity.blocks.listBlocks"];
        put?: never;
        /**
         * Block a person
         * @description Blocking twice is no error. They are not told, and nothing they see says so.
         *
         *     Needs `guest` or above; at most 60 times in 60 s by person.
         */
        post: operations["identity.blocks.blockPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/blocks/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read whether you have blocked a person
         * @description Needs `guest` or above; at most 300 times in 60 s by person.
         */
        get: operations["identity.blocks.readBlock"];
        put?: never;
        post?: never;
        /**
         * Unblock a person
         * @description Unblocking somebody who is not blocked is no error.
         *
         *     Needs `guest` or above; at most 60 times in 60 s by person.
         */
        delete: operations["identity.blocks.unblockPerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what you agreed to and what you are still asked
         * @description Needs `guest` or above; at most 240 times in 60 s by person.
         */
        get: operations["identity.consents.listConsents"];
        put?: never;
        /**
         * Agree to a document
         * @description Send the version that was read: when there is a newer one, it is refused.
         *
         *     Needs `guest` or above; at most 30 times in 600 s by person.
         */
        post: operations["identity.consents.giveConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/consents/{document}": {
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
         * Take back an optional consent
         * @description Taking back what was never given is no error.
         *
         *     Needs `guest` or above; at most 30 times in 600 s by person.
         */
        delete: operations["identity.consents.withdrawConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/consents/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the documents people agree to
         * @description Anyone may call it; at most 240 times in 60 s by address.
         */
        get: operations["identity.consents.listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/consents/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a document
         * @description The version that holds today, unless another is asked for.
         *
         *     Anyone may call it; at most 240 times in 60 s by address.
         */
        get: operations["identity.consents.readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/consents/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List when you agreed to what
         * @description Needs `guest` or above; at most 240 times in 60 s by person.
         */
        get: operations["identity.consents.listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/emails/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your own mail address
         * @description Needs `guest` or above; at most 120 times in 60 s by person.
         */
        get: operations["identity.emails.readEmail"];
        /**
         * Ask for another mail address
         * @description Needs the password, and the code of the second factor where it is on. The new address counts once the link in the letter to it was opened.
         *
         *     Needs `guest` or above; at most 20 times in 600 s by person.
         */
        put: operations["identity.emails.changeEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/emails/me/verification-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another letter that verifies your mail address
         * @description The link in it opens once, for three days; links of letters before it are void.
         *
         *     Needs `guest` or above; at most 20 times in 600 s by person.
         */
        post: operations["identity.emails.sendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/emails/reset-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a letter that sets a new password
         * @description Always 202, whether or not somebody signs in with the address. The link opens once, for 30 minutes.
         *
         *     Anyone may call it; at most 10 times in 600 s by address.
         */
        post: operations["identity.emails.requestReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/emails/resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password by the link of a letter
         * @description All sessions end. A password that is refused leaves the link unused. If nobody had shown before that the address is theirs, passkeys and linked accounts are removed: a stranger may have added them.
         *
         *     Anyone may call it; at most 30 times in 600 s by address.
         */
        post: operations["identity.emails.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/emails/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a mail address by the link of a letter
         * @description Nobody need be signed in: the letter may be read on another device.
         *
         *     Anyone may call it; at most 30 times in 600 s by address.
         */
        post: operations["identity.emails.verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your exports
         * @description Needs `guest` or above; at most 300 times in 60 s by person.
         */
        get: operations["identity.exports.listExports"];
        put?: never;
        /**
         * Start an export of all your things
         * @description Made in the background: read the export until it is `ready`. One at a time, three a day. The archive holds JSON, CSV where it fits, and a list of what is in it; it lies ready for seven days.
         *
         *     Needs `guest` or above; at most 20 times in 60 s by person.
         */
        post: operations["identity.exports.startExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far an export is
         * @description Needs `guest` or above; at most 300 times in 60 s by person.
         */
        get: operations["identity.exports.readExport"];
        put?: never;
        post?: never;
        /**
         * Delete the archive of an export
         * @description Needs `guest` or above; at most 20 times in 60 s by person.
         */
        delete: operations["identity.exports.deleteExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the archive of an export
         * @description By the `link` of the export, without a token; or with the token of its owner. Takes `Range`.
         *
         *     Anyone may call it; at most 60 times in 60 s by address.
         */
        get: operations["identity.exports.readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read which second factors you have turned on
         * @description Needs `member` or above; at most 60 times in 60 s by person.
         */
        get: operations["identity.factors.readFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/factors/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get new recovery codes
         * @description Takes a code of the app or a recovery code, and asks for a recent proof.
         *
         *     Needs `member` or above; at most 60 times in 60 s by person.
         */
        post: operations["identity.factors.renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/factors/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Turn on one-time codes by showing one
         * @description From now on every sign-in with a password or a linked account asks for a code. Recovery codes are given here and never again. Asks for a recent proof.
         *
         *     Needs `member` or above; at most 60 times in 60 s by person.
         */
        put: operations["identity.factors.confirmTotp"];
        /**
         * Begin to turn on one-time codes
         * @description Gives the secret for an authenticator app (RFC 6238: SHA-1, 6 digits, 30 s), this once. Beginning again gives another one. Asks for a recent proof.
         *
         *     Needs `member` or above; at most 60 times in 60 s by person.
         */
        post: operations["identity.factors.beginTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/factors/totp/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn off one-time codes
         * @description Takes a code of the app or a recovery code, and asks for a recent proof.
         *
         *     Needs `member` or above; at most 60 times in 60 s by person.
         */
        post: operations["identity.factors.removeTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your passkeys
         * @description Needs `member` or above; at most 60 times in 60 s by person.
         */
        get: operations["identity.passkeys.listPasskeys"];
        put?: never;
        /**
         * Add a passkey
         * @description Takes the answer of `navigator.credentials.create()` as JSON (Web Authentication 3).
         *
         *     Needs `member` or above; at most 60 times in 60 s by person.
         */
        post: operations["identity.passkeys.addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/passkeys/{passkeyId}": {
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
         * Remove a passkey
         * @description Asks for a recent proof. The last way to sign in cannot be removed.
         *
         *     Needs `member` or above; at most 60 times in 60 s by person.
         */
        delete: operations["identity.passkeys.removePasskey"];
        options?: never;
        head?: never;
        /**
         * Rename a passkey
         * @description Needs `member` or above; at most 60 times in 60 s by person.
         */
        patch: operations["identity.passkeys.renamePasskey"];
        trace?: never;
    };
    "/api/identity/passkeys/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in with a passkey
         * @description Gives what `navigator.credentials.get()` takes, for anybody: it tells nothing of who has an account. The answer goes to `signInWithPasskey` or `provePasskey` within five minutes.
         *
         *     Anyone may call it; at most 120 times in 60 s by address.
         */
        post: operations["identity.passkeys.beginSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/passkeys/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show once more that it is you, with a passkey
         * @description For what is refused with `house.proof_needed` or `house.factor_needed`. Gives an access token that is good for it for ten minutes.
         *
         *     Needs `member` or above; at most 60 times in 60 s by person.
         */
        post: operations["identity.passkeys.provePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/passkeys/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add a passkey
         * @description Gives what `navigator.credentials.create()` takes; its answer goes to `addPasskey` within five minutes. Asks for a recent proof.
         *
         *     Needs `member` or above; at most 60 times in 60 s by person.
         */
        post: operations["identity.passkeys.beginPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/passkeys/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey
         * @description Takes the answer of `navigator.credentials.get()` as JSON (Web Authentication 3).
         *
         *     Anyone may call it; at most 30 times in 60 s by address.
         */
        post: operations["identity.passkeys.signInWithPasskey"];
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
    "/api/identity/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the providers by which one can sign in here
         * @description What is not configured is not listed, and its addresses answer 404.
         *
         *     Anyone may call it; at most 300 times in 60 s by address.
         */
        get: operations["identity.providers.listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/providers/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from a provider
         * @description Providers send browsers here; it is the redirect URI that is registered with them.
         *
         *     Anyone may call it; at most 120 times in 60 s by address.
         */
        get: operations["identity.providers.returnVisitor"];
        put?: never;
        /**
         * Come back from a provider by a form (`response_mode=form_post`)
         * @description Anyone may call it; at most 120 times in 60 s by address.
         */
        post: operations["identity.providers.returnForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/providers/{provider}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go to a provider to sign in, or to link an account there
         * @description For browsers. The way back ends at `/sign-in/finish#ticket=...` (or `#problem=<code>`); its page sends the ticket.
         *
         *     Anyone may call it; at most 120 times in 60 s by address.
         */
        get: operations["identity.providers.visitProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/providers/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts elsewhere that sign you in
         * @description Needs `guest` or above; at most 60 times in 60 s by person.
         */
        get: operations["identity.providers.listLinks"];
        put?: never;
        /**
         * Link an account elsewhere, to sign in by it from now on
         * @description A guest becomes a member by it; the role in the access token follows later. Asks for a recent proof, else whoever borrows a device could stay.
         *
         *     Needs `guest` or above; at most 60 times in 60 s by person.
         */
        post: operations["identity.providers.linkProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/providers/links/{provider}": {
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
         * Unlink an account elsewhere
         * @description Asks for a recent proof. The last way to sign in stays.
         *
         *     Needs `guest` or above; at most 60 times in 60 s by person.
         */
        delete: operations["identity.providers.unlinkProvider"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/providers/links/{provider}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to show once more that it is you, by a linked account
         * @description For browsers: keeps the visit in a cookie; send the person to `location`. The provider is asked to ask them anew, where it can be. The way back ends at `/sign-in/finish#ticket=...`; its page sends the ticket to `proveLink`.
         *
         *     Needs `member` or above; at most 60 times in 60 s by person.
         */
        post: operations["identity.providers.beginProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/providers/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show once more that it is you, by a linked account
         * @description For what is refused with `house.proof_needed`. Takes the ticket of a visit that `beginProof` of this very session began, and a code where one-time codes are on; gives an access token that is good for it for ten minutes. `code_needed` and `link_other` use nothing up.
         *
         *     Needs `member` or above; at most 60 times in 60 s by person.
         */
        post: operations["identity.providers.proveLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/providers/steam/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in, or up, by a Steam session ticket
         * @description For game clients: the bytes of `GetAuthTicketForWebApi("madang")` in hex. A ticket opens once; for every sign-in get a new one.
         *
         *     Anyone may call it; at most 60 times in 60 s by address.
         */
        post: operations["identity.providers.redeemSteamTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/providers/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in, or up, by the ticket of a provider
         * @description Only in the browser that the ticket was made for: its cookie comes along. `code_needed` and `link_needed` use nothing up.
         *
         *     Anyone may call it; at most 60 times in 60 s by address.
         */
        post: operations["identity.providers.redeemTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/providers/tickets/inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See which account of a provider a ticket speaks of
         * @description Anyone may call it; at most 60 times in 60 s by address.
         */
        post: operations["identity.providers.inspectTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/roles/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who changed whose role, or signed whom out, and why, for administrators
         * @description Append-only. People who have left the house are null, and so is a reason by or about them.
         *
         *     Needs `administrator` or above, in a session that has shown a second factor; at most 240 times in 60 s by person.
         */
        get: operations["identity.roles.listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/roles/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find people, for administrators
         * @description Needs `administrator` or above, in a session that has shown a second factor; at most 240 times in 60 s by person.
         */
        get: operations["identity.roles.listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/roles/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a person a role
         * @description Their access tokens that say another role are refused from then on; a refresh brings the new one.
         *
         *     Needs `administrator` or above, in a session that has shown a second factor; at most 60 times in 60 s by person.
         */
        put: operations["identity.roles.assignRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/roles/people/{personId}/sign-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a person out of every device
         * @description Their sessions end, refresh tokens and access tokens with them. It stands in the log with its reason; the person finds it among their security events and is told by letter. Where they are signed in nowhere, nothing is done.
         *
         *     Needs `administrator` or above, in a session that has shown a second factor; at most 60 times in 60 s by person.
         */
        post: operations["identity.roles.signOutPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/security/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened to the safety of your account
         * @description Of the last year: sign-ins, and changes of what opens the account.
         *
         *     Needs `guest` or above; at most 120 times in 60 s by person.
         */
        get: operations["identity.security.listSecurityEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * @description Wrong tries are counted per account and address; after a few, each costs a longer pause. Who has turned on one-time codes is told `identity.code_needed` and calls again with `code`.
         *
         *     Anyone may call it; at most 30 times in 60 s by address.
         */
        post: operations["identity.sessions.signIn"];
        /**
         * Sign out all your other devices
         * @description The device that asks stays signed in. Asking again ends nothing and is no error.
         *
         *     Needs `guest` or above; at most 60 times in 60 s by person.
         */
        delete: operations["identity.sessions.endOthers"];
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
    "/api/identity/sessions/current/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show once more that it is you
         * @description For what is refused with `house.proof_needed` or `house.factor_needed`. Takes the password, and a code where one-time codes are on; gives an access token that is good for it for ten minutes.
         *
         *     Needs `member` or above; at most 60 times in 60 s by person.
         */
        post: operations["identity.sessions.proveSession"];
        delete?: never;
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
    "/api/identity/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave: delete your account and everything in it
         * @description Every session ends. For 30 days nobody else sees you, and signing in again lets you stay; then everything is deleted. A guest has no way to sign in again and is deleted within the hour.
         *
         *     Needs `guest` or above; at most 20 times in 600 s by person.
         */
        post: operations["identity.withdrawals.startWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/withdrawals/mine": {
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
         * Stay after all
         * @description Everything is as it was. Undoing when you are not leaving is no error.
         *
         *     Needs `guest` or above; at most 20 times in 600 s by person.
         */
        delete: operations["identity.withdrawals.undoWithdrawal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the devices that are told your news
         * @description Needs `guest` or above; at most 240 times in 60 s by person.
         */
        get: operations["notifications.devices.listDevices"];
        put?: never;
        /**
         * Let this browser be told your news
         * @description Send it at each visit: it says that the device is still there, and renews its keys. The address must be one of the Internet, https. It is told nothing once its session has ended.
         *
         *     Needs `guest` or above; at most 60 times in 60 s by person.
         */
        post: operations["notifications.devices.addDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/devices/{deviceId}": {
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
         * Tell a device your news no more
         * @description Needs `guest` or above; at most 60 times in 60 s by person.
         */
        delete: operations["notifications.devices.removeDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/devices/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the house's key for web push
         * @description Give it to `pushManager.subscribe` as `applicationServerKey` (VAPID, RFC 8292).
         *
         *     Needs `guest` or above; at most 240 times in 60 s by person.
         */
        get: operations["notifications.devices.readPushKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/digests/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get no more letters of news (RFC 8058)
         * @description What the `List-Unsubscribe` header of a letter leads to. Ending twice is no error.
         *
         *     Anyone may call it; at most 60 times in 60 s by address.
         */
        post: operations["notifications.digests.endLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your inbox
         * @description Unread news of one kind about one thing is one line; `count` says how many.
         *
         *     Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["notifications.news.listNews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/news/{newsId}": {
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
         * Remove a line from your inbox
         * @description Needs `guest` or above; at most 240 times in 60 s by person.
         */
        delete: operations["notifications.news.removeNews"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/news/{newsId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark one line of your inbox as read
         * @description Needs `guest` or above; at most 240 times in 60 s by person.
         */
        put: operations["notifications.news.markOne"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/news/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark your inbox as read up to a place
         * @description Give the `seq` of the first line you have seen: what came later stays unread.
         *
         *     Needs `guest` or above; at most 240 times in 60 s by person.
         */
        put: operations["notifications.news.markRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/news/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what is unread in your inbox
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["notifications.news.readUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what you want to be told
         * @description Needs `guest` or above; at most 240 times in 60 s by person.
         */
        get: operations["notifications.preferences.readPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what you want to be told
         * @description What is not given stays as it is. `quiet: null` ends quiet hours.
         *
         *     Needs `guest` or above; at most 120 times in 60 s by person.
         */
        patch: operations["notifications.preferences.changePreferences"];
        trace?: never;
    };
    "/api/programs/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the service tokens of this house
         * @description Needs `administrator` or above, in a session that has shown a second factor; at most 240 times in 60 s by person.
         */
        get: operations["programs.tokens.listTokens"];
        put?: never;
        /**
         * Make a service token
         * @description The answer is the only time that the token is told.
         *
         *     Needs `administrator` or above, in a session that has shown a second factor; at most 30 times in 60 s by person.
         */
        post: operations["programs.tokens.makeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/tokens/{tokenId}": {
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
         * Revoke a service token
         * @description Needs `administrator` or above, in a session that has shown a second factor; at most 30 times in 60 s by person.
         */
        delete: operations["programs.tokens.revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/tokens/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the operations that take service tokens
         * @description Needs `administrator` or above, in a session that has shown a second factor; at most 240 times in 60 s by person.
         */
        get: operations["programs.tokens.listOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the webhooks of this house
         * @description Needs `administrator` or above, in a session that has shown a second factor; at most 240 times in 60 s by person.
         */
        get: operations["programs.webhooks.listWebhooks"];
        put?: never;
        /**
         * Make a webhook
         * @description Messages are signed as Standard Webhooks says. The answer is the only time that the key is told.
         *
         *     Needs `administrator` or above, in a session that has shown a second factor; at most 30 times in 60 s by person.
         */
        post: operations["programs.webhooks.makeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/webhooks/{webhookId}": {
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
         * Remove a webhook
         * @description Needs `administrator` or above, in a session that has shown a second factor; at most 30 times in 60 s by person.
         */
        delete: operations["programs.webhooks.removeWebhook"];
        options?: never;
        head?: never;
        /**
         * Change, pause or resume a webhook
         * @description What happens while it is paused is not told later; what waited before is.
         *
         *     Needs `administrator` or above, in a session that has shown a second factor; at most 30 times in 60 s by person.
         */
        patch: operations["programs.webhooks.changeWebhook"];
        trace?: never;
    };
    "/api/programs/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a webhook was told, and what it answered
         * @description Needs `administrator` or above, in a session that has shown a second factor; at most 240 times in 60 s by person.
         */
        get: operations["programs.webhooks.listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/webhooks/{webhookId}/deliveries/{deliveryId}/tries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery once more
         * @description Needs `administrator` or above, in a session that has shown a second factor; at most 30 times in 60 s by person.
         */
        post: operations["programs.webhooks.sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/webhooks/{webhookId}/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook a message to try it
         * @description A message of the kind `programs.webhook.tried`, whatever the webhook asked for.
         *
         *     Needs `administrator` or above, in a session that has shown a second factor; at most 30 times in 60 s by person.
         */
        post: operations["programs.webhooks.tryWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/webhooks/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the kinds of news a webhook can be told
         * @description Needs `administrator` or above, in a session that has shown a second factor; at most 240 times in 60 s by person.
         */
        get: operations["programs.webhooks.listKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/charts/{chartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save a chart
         * @description Makes a new version; the old ones stay, and old plays keep theirs. With `base` 0 a new chart. What is there already makes no version. Every fault of the pattern is told with its place.
         *
         *     Needs `curator` or above; at most 120 times in 60 s by person.
         */
        put: operations["rhythm.catalogue.saveChart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/charts/{chartId}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take a chart out of the catalogue
         * @description It is listed no more. Nothing is deleted; a play that was begun still counts.
         *
         *     Needs `curator` or above; at most 120 times in 60 s by person.
         */
        put: operations["rhythm.catalogue.retireChart"];
        post?: never;
        /**
         * Take a retired chart back into the catalogue
         * @description Needs `curator` or above; at most 120 times in 60 s by person.
         */
        delete: operations["rhythm.catalogue.restoreChart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/charts/{chartId}/reversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a chart back to an old version
         * @description Makes a new version with the level and the pattern of the old one.
         *
         *     Needs `curator` or above; at most 120 times in 60 s by person.
         */
        post: operations["rhythm.catalogue.revertChart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/charts/{chartId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a chart
         * @description The newest first. Read one with `version` of `rhythm.songs.readChart`.
         *
         *     Needs `curator` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.catalogue.listChartVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a file for an import
         * @description It waits for a day, by its hash. What it is, its bytes tell.
         *
         *     Needs `curator` or above; at most 600 times in 60 s by person.
         */
        post: operations["rhythm.catalogue.bringFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply an import that was looked at
         * @description With the same files and words as the inspection, and its `token`. Where the catalogue changed since, nothing is done: inspect again.
         *
         *     Needs `curator` or above; at most 30 times in 60 s by person.
         */
        post: operations["rhythm.catalogue.applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/imports/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at an import before it is applied
         * @description Reads our own files, osu!mania (.osu, .osz) and StepMania (.sm, .ssc), loose or in a zip, and says what songs and charts they would make, what changes in known ones, and what was found in each file.
         *
         *     Needs `curator` or above; at most 30 times in 60 s by person.
         */
        post: operations["rhythm.catalogue.inspectImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/songs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List songs for curators
         * @description Needs `curator` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.catalogue.listSongs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/songs/{songId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a song for curators
         * @description Also one that is not offered any more, and all of its charts.
         *
         *     Needs `curator` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.catalogue.readSong"];
        /**
         * Save a song
         * @description Makes a new version of its facts. With `base` 0 a new song: bring its sound file first. From then on no start of the program changes the song, its music or its charts.
         *
         *     Needs `curator` or above; at most 120 times in 60 s by person.
         */
        put: operations["rhythm.catalogue.saveSong"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/songs/{songId}/curation": {
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
         * Give a song back to the program
         * @description Facts, music and charts stand as they ship, by new versions, and starts of the program keep them so. Charts that curators added stay.
         *
         *     Needs `curator` or above; at most 120 times in 60 s by person.
         */
        delete: operations["rhythm.catalogue.giveBackSong"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/songs/{songId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a song as a file of our own
         * @description With all charts that are offered. A sound file is named in it and fetched by its hash.
         *
         *     Needs `curator` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.catalogue.exportSong"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/songs/{songId}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take a song out of the catalogue
         * @description It is listed no more. Nothing is deleted; a play that was begun still counts.
         *
         *     Needs `curator` or above; at most 120 times in 60 s by person.
         */
        put: operations["rhythm.catalogue.retireSong"];
        post?: never;
        /**
         * Take a retired song back into the catalogue
         * @description Needs `curator` or above; at most 120 times in 60 s by person.
         */
        delete: operations["rhythm.catalogue.restoreSong"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/songs/{songId}/reversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a song back to an old version
         * @description Needs `curator` or above; at most 120 times in 60 s by person.
         */
        post: operations["rhythm.catalogue.revertSong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/catalogue/songs/{songId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a song
         * @description The newest first, each with its facts.
         *
         *     Needs `curator` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.catalogue.listSongVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/memorial/sky": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the night sky with your stars and your light
         * @description Verified records make light, light finds stars, and a star may open a song or a chart. Without a token nothing is found and there is no light.
         *
         *     Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.memorial.readSky"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/memorial/stars/{starId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Find a star
         * @description A star can be found next to one that is found already; first stars always. Finding one again changes nothing.
         *
         *     Needs `guest` or above; at most 60 times in 60 s by person.
         */
        put: operations["rhythm.memorial.findStar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/memorial/unlocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the closed charts and which of them are open to you
         * @description By chart id. Charts that are not listed are open to everybody.
         *
         *     Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.memorial.listUnlocks"];
        put?: never;
        post?: never;
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
    "/api/rhythm/plays/{playId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a play to watch it
         * @description Its input log and what it was judged by: the chart in `chartVersion`, with `modifiers` and, of `rules` 1, without a gauge. Everybody may watch what stands on a board, of whatever period; the other plays are for their players and for curators.
         *
         *     Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.plays.readReplay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/plays/relayed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a finished play of one of your players, as a dedicated server
         * @description As `rhythm.plays.submitPlay`, with the player named, and a service token instead of theirs.
         *
         *     Needs a service token that names this operation; at most 6000 times in 60 s by person.
         */
        post: operations["rhythm.plays.relayPlay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/progress/charts/{chartId}/{mode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your attempts at a chart, with their timing
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.progress.listAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/progress/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the days on which you played, with what you did
         * @description The last day first. A page looks at `days` days of the calendar; those without a play are left out.
         *
         *     Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.progress.listDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List players by their rating
         * @description Best rating first; equal ratings share a rank, and who got there first stands first.
         *
         *     Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.ratings.listRatings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/ratings/around": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the players around you by their rating
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.ratings.readAround"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/ratings/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your rating and your place by it
         * @description Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.ratings.readMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/ratings/players/{playerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the page of a player
         * @description What stands on the boards, gathered: nothing of single plays, how often or when somebody plays.
         *
         *     Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.ratings.readPlayer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/ratings/players/{playerId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the days on which a player's rating changed
         * @description Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.ratings.listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/ratings/players/{playerId}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a player's rating and the records that make it
         * @description Counted within a moment of each new record. The records are those of now, so for that moment they can be ahead of the value.
         *
         *     Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.ratings.readRating"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/reviews/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List odd plays that wait for a decision, for curators
         * @description The last first, each with what is odd about it in figures. Plays that are mere claims are not odd, they only prove nothing: `flag=no_log` lists them.
         *
         *     Needs `curator` or above; at most 300 times in 60 s by person.
         */
        get: operations["rhythm.reviews.listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/reviews/cases/{playId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a play with its log and what was decided about it, for curators
         * @description Needs `curator` or above; at most 300 times in 60 s by person.
         */
        get: operations["rhythm.reviews.readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/reviews/cases/{playId}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a play, for curators
         * @description Any play can be void. Only an odd one can be accepted or kept, and accepted only when the server judged its score. To decide otherwise, undo first. It is written down who decided what and why; the player sees the decision and the reason on their play.
         *
         *     Needs `curator` or above; at most 60 times in 60 s by person.
         */
        post: operations["rhythm.reviews.decideCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/reviews/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was decided about plays, by whom and why, for curators
         * @description Append-only. Who has left the house is null.
         *
         *     Needs `curator` or above; at most 300 times in 60 s by person.
         */
        get: operations["rhythm.reviews.listRulings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/rivals/boards/{chartId}/{mode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a leaderboard among the players you follow
         * @description You among your `rivals` (all you follow) or `friends` (those who follow back), with ranks inside the circle; who has no record there is not on it.
         *
         *     Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.rivals.readCircleBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/rivals/follows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the players you follow
         * @description Who is hidden by a block may make a page shorter than asked for.
         *
         *     Needs `guest` or above; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.rivals.listFollows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/rivals/follows/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow a player
         * @description They stand beside you on the boards of your circle. They are not told.
         *
         *     Needs `guest` or above; at most 120 times in 60 s by person.
         */
        put: operations["rhythm.rivals.followPlayer"];
        post?: never;
        /**
         * Unfollow a player
         * @description Unfollowing somebody who is not followed is no error.
         *
         *     Needs `guest` or above; at most 120 times in 60 s by person.
         */
        delete: operations["rhythm.rivals.unfollowPlayer"];
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
         * @description Best score first; of equal scores, who got there first. A chart nobody played has an empty board. Each set of modifiers, each week and each season has boards of its own; past ones stay. A play stands on the boards of its week and season a few seconds after it is taken in.
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
         * @description Signed in, each chart also tells your record (`mine`) in both modes. Equal songs stand by title. A cursor goes on in its own order: send the same `sort`, `language` and `direction` with it.
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
         * @description Without `version` as it is now, while it is offered; old versions stay readable for old plays.
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
    "/api/rhythm/songs/charts/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what charts are called
         * @description Also of charts that are not offered any more. Unknown ones are missing in the answer.
         *
         *     Anyone may call it; at most 600 times in 60 s by person.
         */
        get: operations["rhythm.songs.nameCharts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rhythm/songs/recordings/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the sound file of a song
         * @description By the `hash` of the song's `recording`. Takes `Range`; never changes.
         *
         *     Anyone may call it; at most 300 times in 60 s by address.
         */
        get: operations["rhythm.songs.readRecording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/realtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open the realtime socket
         * @description A WebSocket with the subprotocol `madang.v1`; contract/realtime.md says what goes over it. What is said there is a hint, never the truth: all of it can be read by HTTP.
         *
         *     Topics:
         *
         *     - `notifications/people/:personId`: `{kind: "news", unread}` when something was told, read or removed; `unread` lines of the inbox
         *     - `chat/people/:personId`: `{kind: "room", roomId}` when a room of yours came, went, or got its first message; `{kind: "read", roomId, seq}` when you read somewhere else
         *     - `chat/rooms/:roomId`: `{kind: "message", message}` when one is new or has changed: of two versions the higher `changedSeq` is the newer; `{kind: "member", personId, role, silencedUntil}` when somebody is something else there. Hints: `{typing}` of the others, and `{read}` when somebody in a room of up to 50 has read so far
         *     - `rhythm/scoreboard/:chartId/:mode`: `{kind: "moved", person, score, rank, total}` when somebody sets a new personal best there; `{kind: "revised"}` when a decision about a play changed it: read it anew
         */
        get: operations["house.realtime.openSocket"];
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
    "chat.inbox.findAbout": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a thing of this house, `kind:id` */
                ref: string;
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
                        about: {
                            /**
                             * @description a thing of this house, `kind:id`
                             * @example song:arirang
                             */
                            ref: string;
                            title: {
                                ko: string;
                                en: string;
                            };
                            /**
                             * @description its page in the web app
                             * @example /rhythm/songs/arirang
                             */
                            path: string;
                        };
                        /** @enum {string} */
                        talk: "open" | "invited";
                        roomId: string | null;
                        room: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * @description `direct` between two, `group` of those invited, `about` a thing of the house
                             * @enum {string}
                             */
                            kind: "direct" | "group" | "about";
                            title: string | null;
                            about: {
                                /**
                                 * @description a thing of this house, `kind:id`
                                 * @example song:arirang
                                 */
                                ref: string;
                                title: {
                                    ko: string;
                                    en: string;
                                };
                                /**
                                 * @description its page in the web app
                                 * @example /rhythm/songs/arirang
                                 */
                                path: string;
                            } | null;
                            other: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            /** @description how many people are in it */
                            members: number;
                            /**
                             * @description what you are there
                             * @enum {string}
                             */
                            role: "owner" | "moderator" | "member";
                            /** @description whether you may delete messages of others, silence, remove and pin there */
                            moderates: boolean;
                            silencedUntil: string | null;
                            mutedUntil: string | null;
                            /** @description the number of the last thing that happened there, and of its topic */
                            seq: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            madeAt: string;
                        } | null;
                        members: number;
                        /** @description the last few, the oldest first */
                        last: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            roomId: string;
                            /** @description its place in the room; some numbers are taken by changes */
                            seq: number;
                            /** @description the number of its last change; of two versions the higher is the newer */
                            changedSeq: number;
                            /**
                             * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                             * @enum {string}
                             */
                            kind: "text" | "came" | "went" | "titled";
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
                            editedAt: string | null;
                            deletedAt: string | null;
                            replyTo: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                seq: number;
                                sender: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                     */
                                    id: string;
                                    /** @description empty for somebody who has left or is leaving */
                                    name: string;
                                    /** @description hue of the picture placeholder */
                                    hue: number;
                                } | null;
                                text: string | null;
                            } | null;
                            mentions: string[];
                            reactions: {
                                emoji: string;
                                count: number;
                                /** @description up to 100 of them, yourself first */
                                people: string[];
                            }[];
                            pinnedAt: string | null;
                            /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                            hidden: boolean;
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
    "chat.inbox.listRooms": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
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
                            room: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /**
                                 * @description `direct` between two, `group` of those invited, `about` a thing of the house
                                 * @enum {string}
                                 */
                                kind: "direct" | "group" | "about";
                                title: string | null;
                                about: {
                                    /**
                                     * @description a thing of this house, `kind:id`
                                     * @example song:arirang
                                     */
                                    ref: string;
                                    title: {
                                        ko: string;
                                        en: string;
                                    };
                                    /**
                                     * @description its page in the web app
                                     * @example /rhythm/songs/arirang
                                     */
                                    path: string;
                                } | null;
                                other: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                     */
                                    id: string;
                                    /** @description empty for somebody who has left or is leaving */
                                    name: string;
                                    /** @description hue of the picture placeholder */
                                    hue: number;
                                } | null;
                                /** @description how many people are in it */
                                members: number;
                                /**
                                 * @description what you are there
                                 * @enum {string}
                                 */
                                role: "owner" | "moderator" | "member";
                                /** @description whether you may delete messages of others, silence, remove and pin there */
                                moderates: boolean;
                                silencedUntil: string | null;
                                mutedUntil: string | null;
                                /** @description the number of the last thing that happened there, and of its topic */
                                seq: number;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 * @example 2026-11-21T09:00:00.000Z
                                 */
                                madeAt: string;
                            };
                            last: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                roomId: string;
                                /** @description its place in the room; some numbers are taken by changes */
                                seq: number;
                                /** @description the number of its last change; of two versions the higher is the newer */
                                changedSeq: number;
                                /**
                                 * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                                 * @enum {string}
                                 */
                                kind: "text" | "came" | "went" | "titled";
                                sender: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                     */
                                    id: string;
                                    /** @description empty for somebody who has left or is leaving */
                                    name: string;
                                    /** @description hue of the picture placeholder */
                                    hue: number;
                                } | null;
                                text: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 * @example 2026-11-21T09:00:00.000Z
                                 */
                                at: string;
                                editedAt: string | null;
                                deletedAt: string | null;
                                replyTo: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                     */
                                    id: string;
                                    seq: number;
                                    sender: {
                                        /**
                                         * Format: uuid
                                         * @description UUID
                                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                         */
                                        id: string;
                                        /** @description empty for somebody who has left or is leaving */
                                        name: string;
                                        /** @description hue of the picture placeholder */
                                        hue: number;
                                    } | null;
                                    text: string | null;
                                } | null;
                                mentions: string[];
                                reactions: {
                                    emoji: string;
                                    count: number;
                                    /** @description up to 100 of them, yourself first */
                                    people: string[];
                                }[];
                                pinnedAt: string | null;
                                /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                                hidden: boolean;
                            } | null;
                            /** @description messages of others after your read mark, up to 1000 */
                            unread: number;
                            /** @description how many of them name you */
                            mentioned: number;
                            /** @description how far you have read */
                            readSeq: number;
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
    "chat.inbox.readRoom": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
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
                        room: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * @description `direct` between two, `group` of those invited, `about` a thing of the house
                             * @enum {string}
                             */
                            kind: "direct" | "group" | "about";
                            title: string | null;
                            about: {
                                /**
                                 * @description a thing of this house, `kind:id`
                                 * @example song:arirang
                                 */
                                ref: string;
                                title: {
                                    ko: string;
                                    en: string;
                                };
                                /**
                                 * @description its page in the web app
                                 * @example /rhythm/songs/arirang
                                 */
                                path: string;
                            } | null;
                            other: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            /** @description how many people are in it */
                            members: number;
                            /**
                             * @description what you are there
                             * @enum {string}
                             */
                            role: "owner" | "moderator" | "member";
                            /** @description whether you may delete messages of others, silence, remove and pin there */
                            moderates: boolean;
                            silencedUntil: string | null;
                            mutedUntil: string | null;
                            /** @description the number of the last thing that happened there, and of its topic */
                            seq: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            madeAt: string;
                        };
                        last: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            roomId: string;
                            /** @description its place in the room; some numbers are taken by changes */
                            seq: number;
                            /** @description the number of its last change; of two versions the higher is the newer */
                            changedSeq: number;
                            /**
                             * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                             * @enum {string}
                             */
                            kind: "text" | "came" | "went" | "titled";
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
                            editedAt: string | null;
                            deletedAt: string | null;
                            replyTo: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                seq: number;
                                sender: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                     */
                                    id: string;
                                    /** @description empty for somebody who has left or is leaving */
                                    name: string;
                                    /** @description hue of the picture placeholder */
                                    hue: number;
                                } | null;
                                text: string | null;
                            } | null;
                            mentions: string[];
                            reactions: {
                                emoji: string;
                                count: number;
                                /** @description up to 100 of them, yourself first */
                                people: string[];
                            }[];
                            pinnedAt: string | null;
                            /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                            hidden: boolean;
                        } | null;
                        /** @description messages of others after your read mark, up to 1000 */
                        unread: number;
                        /** @description how many of them name you */
                        mentioned: number;
                        /** @description how far you have read */
                        readSeq: number;
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
            /** @description `chat.room_unknown`: There is no such room */
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
    "chat.inbox.readUnread": {
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
                        /** @description rooms with anything unread */
                        rooms: number;
                        messages: number;
                        mentions: number;
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
    "chat.messages.listMessages": {
        parameters: {
            query?: {
                /** @description the `seq` of a message */
                before?: number;
                /** @description the `seq` of a message */
                after?: number;
                /** @description the `seq` of a message */
                around?: number;
                /** @description from the beginning of this day in your time zone */
                on?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
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
                        /** @description the oldest first */
                        items: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            roomId: string;
                            /** @description its place in the room; some numbers are taken by changes */
                            seq: number;
                            /** @description the number of its last change; of two versions the higher is the newer */
                            changedSeq: number;
                            /**
                             * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                             * @enum {string}
                             */
                            kind: "text" | "came" | "went" | "titled";
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
                            editedAt: string | null;
                            deletedAt: string | null;
                            replyTo: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                seq: number;
                                sender: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                     */
                                    id: string;
                                    /** @description empty for somebody who has left or is leaving */
                                    name: string;
                                    /** @description hue of the picture placeholder */
                                    hue: number;
                                } | null;
                                text: string | null;
                            } | null;
                            mentions: string[];
                            reactions: {
                                emoji: string;
                                count: number;
                                /** @description up to 100 of them, yourself first */
                                people: string[];
                            }[];
                            pinnedAt: string | null;
                            /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                            hidden: boolean;
                        }[];
                        /** @description whether there are any before */
                        older: boolean;
                        /** @description whether there are any after */
                        newer: boolean;
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
            /** @description `chat.room_unknown`: There is no such room */
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
    "chat.messages.sendMessage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description a UUID that you make: sent again with it, a message is stored once
                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                     */
                    id: string;
                    /**
                     * @description plain text; control characters are dropped
                     * @example 오늘 저녁에 봐요
                     */
                    text: string;
                    replyTo?: string | null;
                    /** @description people of the room who are named; who is not in it is left out */
                    mentions?: string[];
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
                        /**
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        roomId: string;
                        /** @description its place in the room; some numbers are taken by changes */
                        seq: number;
                        /** @description the number of its last change; of two versions the higher is the newer */
                        changedSeq: number;
                        /**
                         * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                         * @enum {string}
                         */
                        kind: "text" | "came" | "went" | "titled";
                        sender: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        text: string | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        at: string;
                        editedAt: string | null;
                        deletedAt: string | null;
                        replyTo: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            seq: number;
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                        } | null;
                        mentions: string[];
                        reactions: {
                            emoji: string;
                            count: number;
                            /** @description up to 100 of them, yourself first */
                            people: string[];
                        }[];
                        pinnedAt: string | null;
                        /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                        hidden: boolean;
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
             * @description `chat.silenced`: You cannot write in this room for a while
             *
             *     `chat.out_of_reach`: You cannot reach this person
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.room_unknown`: There is no such room
             *
             *     `chat.message_unknown`: There is no such message
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chat.message_id_taken`: Another message was sent with this id */
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
             *     `chat.text_blank`: There is nothing to read in this text
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
    "chat.messages.deleteMessage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
                /** @description UUID */
                messageId: string;
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
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        roomId: string;
                        /** @description its place in the room; some numbers are taken by changes */
                        seq: number;
                        /** @description the number of its last change; of two versions the higher is the newer */
                        changedSeq: number;
                        /**
                         * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                         * @enum {string}
                         */
                        kind: "text" | "came" | "went" | "titled";
                        sender: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        text: string | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        at: string;
                        editedAt: string | null;
                        deletedAt: string | null;
                        replyTo: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            seq: number;
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                        } | null;
                        mentions: string[];
                        reactions: {
                            emoji: string;
                            count: number;
                            /** @description up to 100 of them, yourself first */
                            people: string[];
                        }[];
                        pinnedAt: string | null;
                        /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                        hidden: boolean;
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
            /** @description `chat.message_foreign`: This message is not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.room_unknown`: There is no such room
             *
             *     `chat.message_unknown`: There is no such message
             */
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
    "chat.messages.editMessage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
                /** @description UUID */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description plain text; control characters are dropped
                     * @example 오늘 저녁에 봐요
                     */
                    text: string;
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
                        /**
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        roomId: string;
                        /** @description its place in the room; some numbers are taken by changes */
                        seq: number;
                        /** @description the number of its last change; of two versions the higher is the newer */
                        changedSeq: number;
                        /**
                         * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                         * @enum {string}
                         */
                        kind: "text" | "came" | "went" | "titled";
                        sender: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        text: string | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        at: string;
                        editedAt: string | null;
                        deletedAt: string | null;
                        replyTo: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            seq: number;
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                        } | null;
                        mentions: string[];
                        reactions: {
                            emoji: string;
                            count: number;
                            /** @description up to 100 of them, yourself first */
                            people: string[];
                        }[];
                        pinnedAt: string | null;
                        /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                        hidden: boolean;
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
             * @description `chat.message_foreign`: This message is not yours
             *
             *     `chat.silenced`: You cannot write in this room for a while
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.room_unknown`: There is no such room
             *
             *     `chat.message_unknown`: There is no such message
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chat.message_fixed`: This message can no longer change */
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
             *     `chat.text_blank`: There is nothing to read in this text
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
    "chat.messages.addReaction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
                /** @description UUID */
                messageId: string;
                /** @description one emoji of Unicode */
                emoji: string;
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
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        roomId: string;
                        /** @description its place in the room; some numbers are taken by changes */
                        seq: number;
                        /** @description the number of its last change; of two versions the higher is the newer */
                        changedSeq: number;
                        /**
                         * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                         * @enum {string}
                         */
                        kind: "text" | "came" | "went" | "titled";
                        sender: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        text: string | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        at: string;
                        editedAt: string | null;
                        deletedAt: string | null;
                        replyTo: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            seq: number;
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                        } | null;
                        mentions: string[];
                        reactions: {
                            emoji: string;
                            count: number;
                            /** @description up to 100 of them, yourself first */
                            people: string[];
                        }[];
                        pinnedAt: string | null;
                        /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                        hidden: boolean;
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
            /** @description `chat.silenced`: You cannot write in this room for a while */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.room_unknown`: There is no such room
             *
             *     `chat.message_unknown`: There is no such message
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.message_fixed`: This message can no longer change
             *
             *     `chat.emoji_too_many`: That is one emoji too many
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
             *     `chat.emoji_wrong`: This is not one emoji
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
    "chat.messages.removeReaction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
                /** @description UUID */
                messageId: string;
                /** @description one emoji of Unicode */
                emoji: string;
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
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        roomId: string;
                        /** @description its place in the room; some numbers are taken by changes */
                        seq: number;
                        /** @description the number of its last change; of two versions the higher is the newer */
                        changedSeq: number;
                        /**
                         * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                         * @enum {string}
                         */
                        kind: "text" | "came" | "went" | "titled";
                        sender: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        text: string | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        at: string;
                        editedAt: string | null;
                        deletedAt: string | null;
                        replyTo: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            seq: number;
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                        } | null;
                        mentions: string[];
                        reactions: {
                            emoji: string;
                            count: number;
                            /** @description up to 100 of them, yourself first */
                            people: string[];
                        }[];
                        pinnedAt: string | null;
                        /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                        hidden: boolean;
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
             * @description `chat.room_unknown`: There is no such room
             *
             *     `chat.message_unknown`: There is no such message
             */
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
    "chat.messages.listNotices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
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
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            roomId: string;
                            /** @description its place in the room; some numbers are taken by changes */
                            seq: number;
                            /** @description the number of its last change; of two versions the higher is the newer */
                            changedSeq: number;
                            /**
                             * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                             * @enum {string}
                             */
                            kind: "text" | "came" | "went" | "titled";
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
                            editedAt: string | null;
                            deletedAt: string | null;
                            replyTo: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                seq: number;
                                sender: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                     */
                                    id: string;
                                    /** @description empty for somebody who has left or is leaving */
                                    name: string;
                                    /** @description hue of the picture placeholder */
                                    hue: number;
                                } | null;
                                text: string | null;
                            } | null;
                            mentions: string[];
                            reactions: {
                                emoji: string;
                                count: number;
                                /** @description up to 100 of them, yourself first */
                                people: string[];
                            }[];
                            pinnedAt: string | null;
                            /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                            hidden: boolean;
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
            /** @description `chat.room_unknown`: There is no such room */
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
    "chat.messages.pinNotice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
                /** @description UUID */
                messageId: string;
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
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        roomId: string;
                        /** @description its place in the room; some numbers are taken by changes */
                        seq: number;
                        /** @description the number of its last change; of two versions the higher is the newer */
                        changedSeq: number;
                        /**
                         * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                         * @enum {string}
                         */
                        kind: "text" | "came" | "went" | "titled";
                        sender: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        text: string | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        at: string;
                        editedAt: string | null;
                        deletedAt: string | null;
                        replyTo: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            seq: number;
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                        } | null;
                        mentions: string[];
                        reactions: {
                            emoji: string;
                            count: number;
                            /** @description up to 100 of them, yourself first */
                            people: string[];
                        }[];
                        pinnedAt: string | null;
                        /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                        hidden: boolean;
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
            /** @description `chat.powerless`: Your role in this room does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.room_unknown`: There is no such room
             *
             *     `chat.message_unknown`: There is no such message
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.message_fixed`: This message can no longer change
             *
             *     `chat.notices_too_many`: That is one notice too many
             */
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
    "chat.messages.unpinNotice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
                /** @description UUID */
                messageId: string;
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
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        roomId: string;
                        /** @description its place in the room; some numbers are taken by changes */
                        seq: number;
                        /** @description the number of its last change; of two versions the higher is the newer */
                        changedSeq: number;
                        /**
                         * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                         * @enum {string}
                         */
                        kind: "text" | "came" | "went" | "titled";
                        sender: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        text: string | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        at: string;
                        editedAt: string | null;
                        deletedAt: string | null;
                        replyTo: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            seq: number;
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                        } | null;
                        mentions: string[];
                        reactions: {
                            emoji: string;
                            count: number;
                            /** @description up to 100 of them, yourself first */
                            people: string[];
                        }[];
                        pinnedAt: string | null;
                        /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                        hidden: boolean;
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
            /** @description `chat.powerless`: Your role in this room does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.room_unknown`: There is no such room
             *
             *     `chat.message_unknown`: There is no such message
             */
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
    "chat.messages.markRead": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description of the last message that you have seen */
                    seq: number;
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
                        /** @description how far you have said so by now */
                        seq: number;
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
            /** @description `chat.room_unknown`: There is no such room */
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
    "chat.messages.listReads": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
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
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            personId: string;
                            seq: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
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
            /** @description `chat.room_unknown`: There is no such room */
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
    "chat.messages.searchMessages": {
        parameters: {
            query: {
                /** @description words, or parts of them, in any order */
                q: string;
                /** @description `next` of the page before this one */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
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
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            roomId: string;
                            /** @description its place in the room; some numbers are taken by changes */
                            seq: number;
                            /** @description the number of its last change; of two versions the higher is the newer */
                            changedSeq: number;
                            /**
                             * @description `text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`
                             * @enum {string}
                             */
                            kind: "text" | "came" | "went" | "titled";
                            sender: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            text: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
                            editedAt: string | null;
                            deletedAt: string | null;
                            replyTo: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                seq: number;
                                sender: {
                                    /**
                                     * Format: uuid
                                     * @description UUID
                                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                     */
                                    id: string;
                                    /** @description empty for somebody who has left or is leaving */
                                    name: string;
                                    /** @description hue of the picture placeholder */
                                    hue: number;
                                } | null;
                                text: string | null;
                            } | null;
                            mentions: string[];
                            reactions: {
                                emoji: string;
                                count: number;
                                /** @description up to 100 of them, yourself first */
                                people: string[];
                            }[];
                            pinnedAt: string | null;
                            /** @description whether a block stands between you and who wrote it; what comes over the socket is not hidden */
                            hidden: boolean;
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
            /** @description `chat.room_unknown`: There is no such room */
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
             *     `chat.search_short`: Search for at least two characters
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
    "chat.rooms.createGroup": {
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
                     * @description how the group is called
                     * @example 토요일 합주
                     */
                    title: string;
                    /** @description whom to invite; more can be invited later */
                    members: string[];
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
                        /**
                         * @description `direct` between two, `group` of those invited, `about` a thing of the house
                         * @enum {string}
                         */
                        kind: "direct" | "group" | "about";
                        title: string | null;
                        about: {
                            /**
                             * @description a thing of this house, `kind:id`
                             * @example song:arirang
                             */
                            ref: string;
                            title: {
                                ko: string;
                                en: string;
                            };
                            /**
                             * @description its page in the web app
                             * @example /rhythm/songs/arirang
                             */
                            path: string;
                        } | null;
                        other: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        /** @description how many people are in it */
                        members: number;
                        /**
                         * @description what you are there
                         * @enum {string}
                         */
                        role: "owner" | "moderator" | "member";
                        /** @description whether you may delete messages of others, silence, remove and pin there */
                        moderates: boolean;
                        silencedUntil: string | null;
                        mutedUntil: string | null;
                        /** @description the number of the last thing that happened there, and of its topic */
                        seq: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        madeAt: string;
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
            /** @description `chat.out_of_reach`: You cannot reach this person */
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
            /**
             * @description `house.idempotency_key_reused`: This idempotency key was used for another request
             *
             *     `chat.rooms_too_many`: That is one room too many
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
             *     `chat.title_wrong`: This title cannot be used
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
    "chat.rooms.readRoom": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
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
                         * @description `direct` between two, `group` of those invited, `about` a thing of the house
                         * @enum {string}
                         */
                        kind: "direct" | "group" | "about";
                        title: string | null;
                        about: {
                            /**
                             * @description a thing of this house, `kind:id`
                             * @example song:arirang
                             */
                            ref: string;
                            title: {
                                ko: string;
                                en: string;
                            };
                            /**
                             * @description its page in the web app
                             * @example /rhythm/songs/arirang
                             */
                            path: string;
                        } | null;
                        other: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        /** @description how many people are in it */
                        members: number;
                        /**
                         * @description what you are there
                         * @enum {string}
                         */
                        role: "owner" | "moderator" | "member";
                        /** @description whether you may delete messages of others, silence, remove and pin there */
                        moderates: boolean;
                        silencedUntil: string | null;
                        mutedUntil: string | null;
                        /** @description the number of the last thing that happened there, and of its topic */
                        seq: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        madeAt: string;
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
            /** @description `chat.room_unknown`: There is no such room */
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
    "chat.rooms.renameRoom": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description how the group is called
                     * @example 토요일 합주
                     */
                    title: string;
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
                        /**
                         * @description `direct` between two, `group` of those invited, `about` a thing of the house
                         * @enum {string}
                         */
                        kind: "direct" | "group" | "about";
                        title: string | null;
                        about: {
                            /**
                             * @description a thing of this house, `kind:id`
                             * @example song:arirang
                             */
                            ref: string;
                            title: {
                                ko: string;
                                en: string;
                            };
                            /**
                             * @description its page in the web app
                             * @example /rhythm/songs/arirang
                             */
                            path: string;
                        } | null;
                        other: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        /** @description how many people are in it */
                        members: number;
                        /**
                         * @description what you are there
                         * @enum {string}
                         */
                        role: "owner" | "moderator" | "member";
                        /** @description whether you may delete messages of others, silence, remove and pin there */
                        moderates: boolean;
                        silencedUntil: string | null;
                        mutedUntil: string | null;
                        /** @description the number of the last thing that happened there, and of its topic */
                        seq: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        madeAt: string;
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
            /** @description `chat.powerless`: Your role in this room does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chat.room_unknown`: There is no such room */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chat.room_fixed`: This room cannot be changed so */
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
             *     `chat.title_wrong`: This title cannot be used
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
    "chat.rooms.listMembers": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
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
                            person: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
                            /** @enum {string} */
                            role: "owner" | "moderator" | "member";
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            cameAt: string;
                            silencedUntil: string | null;
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
            /** @description `chat.room_unknown`: There is no such room */
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
    "chat.rooms.inviteMember": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
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
                        person: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        };
                        /** @enum {string} */
                        role: "owner" | "moderator" | "member";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        cameAt: string;
                        silencedUntil: string | null;
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
             * @description `chat.out_of_reach`: You cannot reach this person
             *
             *     `chat.powerless`: Your role in this room does not allow it
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.room_unknown`: There is no such room
             *
             *     `identity.person_unknown`: Nobody has this id
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.room_fixed`: This room cannot be changed so
             *
             *     `chat.room_full`: The room is full
             *
             *     `chat.rooms_too_many`: That is one room too many
             */
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
    "chat.rooms.removeMember": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
                /** @description UUID */
                personId: string;
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
            /** @description `chat.powerless`: Your role in this room does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.room_unknown`: There is no such room
             *
             *     `chat.member_unknown`: They are not in this room
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chat.room_fixed`: This room cannot be changed so */
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
    "chat.rooms.changeMember": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
                /** @description UUID */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role?: "owner" | "moderator" | "member";
                    /** @description seconds in which they cannot write there; 0 lets them speak again */
                    silencedForS?: number;
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
                        person: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        };
                        /** @enum {string} */
                        role: "owner" | "moderator" | "member";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        cameAt: string;
                        silencedUntil: string | null;
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
            /** @description `chat.powerless`: Your role in this room does not allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.room_unknown`: There is no such room
             *
             *     `chat.member_unknown`: They are not in this room
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chat.room_fixed`: This room cannot be changed so */
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
    "chat.rooms.muteRoom": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description seconds in which you are told nothing of this room; 0 ends it */
                    forS: number;
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
                        /**
                         * @description `direct` between two, `group` of those invited, `about` a thing of the house
                         * @enum {string}
                         */
                        kind: "direct" | "group" | "about";
                        title: string | null;
                        about: {
                            /**
                             * @description a thing of this house, `kind:id`
                             * @example song:arirang
                             */
                            ref: string;
                            title: {
                                ko: string;
                                en: string;
                            };
                            /**
                             * @description its page in the web app
                             * @example /rhythm/songs/arirang
                             */
                            path: string;
                        } | null;
                        other: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        /** @description how many people are in it */
                        members: number;
                        /**
                         * @description what you are there
                         * @enum {string}
                         */
                        role: "owner" | "moderator" | "member";
                        /** @description whether you may delete messages of others, silence, remove and pin there */
                        moderates: boolean;
                        silencedUntil: string | null;
                        mutedUntil: string | null;
                        /** @description the number of the last thing that happened there, and of its topic */
                        seq: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        madeAt: string;
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
            /** @description `chat.room_unknown`: There is no such room */
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
    "chat.rooms.enterAbout": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a thing of this house, `kind:id` */
                ref: string;
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
                         * @description `direct` between two, `group` of those invited, `about` a thing of the house
                         * @enum {string}
                         */
                        kind: "direct" | "group" | "about";
                        title: string | null;
                        about: {
                            /**
                             * @description a thing of this house, `kind:id`
                             * @example song:arirang
                             */
                            ref: string;
                            title: {
                                ko: string;
                                en: string;
                            };
                            /**
                             * @description its page in the web app
                             * @example /rhythm/songs/arirang
                             */
                            path: string;
                        } | null;
                        other: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        /** @description how many people are in it */
                        members: number;
                        /**
                         * @description what you are there
                         * @enum {string}
                         */
                        role: "owner" | "moderator" | "member";
                        /** @description whether you may delete messages of others, silence, remove and pin there */
                        moderates: boolean;
                        silencedUntil: string | null;
                        mutedUntil: string | null;
                        /** @description the number of the last thing that happened there, and of its topic */
                        seq: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        madeAt: string;
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
             * @description `chat.not_invited`: This room is for those who are invited
             *
             *     `chat.removed_from`: You were removed from this room
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chat.room_full`: The room is full
             *
             *     `chat.rooms_too_many`: That is one room too many
             */
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
    "chat.rooms.openDirect": {
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
                     * Format: uuid
                     * @description UUID
                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                     */
                    personId: string;
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
                        /**
                         * @description `direct` between two, `group` of those invited, `about` a thing of the house
                         * @enum {string}
                         */
                        kind: "direct" | "group" | "about";
                        title: string | null;
                        about: {
                            /**
                             * @description a thing of this house, `kind:id`
                             * @example song:arirang
                             */
                            ref: string;
                            title: {
                                ko: string;
                                en: string;
                            };
                            /**
                             * @description its page in the web app
                             * @example /rhythm/songs/arirang
                             */
                            path: string;
                        } | null;
                        other: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        /** @description how many people are in it */
                        members: number;
                        /**
                         * @description what you are there
                         * @enum {string}
                         */
                        role: "owner" | "moderator" | "member";
                        /** @description whether you may delete messages of others, silence, remove and pin there */
                        moderates: boolean;
                        silencedUntil: string | null;
                        mutedUntil: string | null;
                        /** @description the number of the last thing that happened there, and of its topic */
                        seq: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        madeAt: string;
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
            /** @description `chat.out_of_reach`: You cannot reach this person */
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
            /** @description `chat.rooms_too_many`: That is one room too many */
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
             *     `chat.pair_self`: Nobody talks with themselves here
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
    "house.tickets.openTicket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ticket: string;
                        /** Format: date-time */
                        expiresAt: string;
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
                            leavingAt: string | null;
                        };
                    };
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
                            leavingAt: string | null;
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
                        leavingAt: string | null;
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
            /** @description `house.proof_needed`: Show once more that it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.already_member`: This account is no guest any more */
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
    "identity.blocks.listBlocks": {
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
                            person: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
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
    "identity.blocks.blockPerson": {
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
                     * Format: uuid
                     * @description UUID
                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                     */
                    personId: string;
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
                        person: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        };
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        at: string;
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
            /** @description `identity.blocks_too_many`: The list of blocked people is full */
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
             *     `identity.block_self`: Nobody can block themselves
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
    "identity.blocks.readBlock": {
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
                        /** @description whether you have blocked them */
                        blocked: boolean;
                        at: string | null;
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
    "identity.blocks.unblockPerson": {
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
    "identity.consents.listConsents": {
        parameters: {
            query?: {
                /** @description language of the person */
                language?: "ko" | "en";
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
                             * @description terms of use, privacy policy, news by mail
                             * @enum {string}
                             */
                            document: "terms" | "privacy" | "news";
                            /** @description there is no account without */
                            required: boolean;
                            /**
                             * @description the day from which it holds
                             * @example 2026-11-21
                             */
                            version: string;
                            title: string;
                            /** @description what it is about, in a sentence or two */
                            lead: string;
                            /** @description whether you agree to this version */
                            given: boolean;
                            /** @description whether you have to be asked: required, and not given */
                            pending: boolean;
                            at: string | null;
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
    "identity.consents.giveConsent": {
        parameters: {
            query?: {
                /** @description language of the person */
                language?: "ko" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description terms of use, privacy policy, news by mail
                     * @enum {string}
                     */
                    document: "terms" | "privacy" | "news";
                    /**
                     * @description the day from which it holds
                     * @example 2026-11-21
                     */
                    version: string;
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
                         * @description terms of use, privacy policy, news by mail
                         * @enum {string}
                         */
                        document: "terms" | "privacy" | "news";
                        /** @description there is no account without */
                        required: boolean;
                        /**
                         * @description the day from which it holds
                         * @example 2026-11-21
                         */
                        version: string;
                        title: string;
                        /** @description what it is about, in a sentence or two */
                        lead: string;
                        /** @description whether you agree to this version */
                        given: boolean;
                        /** @description whether you have to be asked: required, and not given */
                        pending: boolean;
                        at: string | null;
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
            /** @description `identity.document_outdated`: This document has a newer version */
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
    "identity.consents.withdrawConsent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description terms of use, privacy policy, news by mail */
                document: "terms" | "privacy" | "news";
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
            /** @description `identity.consent_required`: This consent ends with the account */
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
    "identity.consents.listDocuments": {
        parameters: {
            query?: {
                /** @description language of the person */
                language?: "ko" | "en";
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
                             * @description terms of use, privacy policy, news by mail
                             * @enum {string}
                             */
                            document: "terms" | "privacy" | "news";
                            /** @description there is no account without */
                            required: boolean;
                            /**
                             * @description the day from which it holds
                             * @example 2026-11-21
                             */
                            version: string;
                            title: string;
                            /** @description what it is about, in a sentence or two */
                            lead: string;
                        }[];
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
    "identity.consents.readDocument": {
        parameters: {
            query?: {
                /** @description language of the person */
                language?: "ko" | "en";
                /** @description the day from which it holds */
                version?: string;
            };
            header?: never;
            path: {
                /** @description terms of use, privacy policy, news by mail */
                document: "terms" | "privacy" | "news";
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
                         * @description terms of use, privacy policy, news by mail
                         * @enum {string}
                         */
                        document: "terms" | "privacy" | "news";
                        /** @description there is no account without */
                        required: boolean;
                        /**
                         * @description the day from which it holds
                         * @example 2026-11-21
                         */
                        version: string;
                        title: string;
                        /** @description what it is about, in a sentence or two */
                        lead: string;
                        /** @description whether this version holds today */
                        current: boolean;
                        parts: {
                            /** @enum {string} */
                            kind: "heading" | "paragraph" | "item";
                            text: string;
                        }[];
                    };
                };
            };
            /** @description `identity.document_unknown`: No such document */
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
    "identity.consents.listHistory": {
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
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * @description terms of use, privacy policy, news by mail
                             * @enum {string}
                             */
                            document: "terms" | "privacy" | "news";
                            /**
                             * @description the day from which it holds
                             * @example 2026-11-21
                             */
                            version: string;
                            /** @description false: taken back */
                            given: boolean;
                            /** @description from where */
                            address: string;
                            /** @description browser and system, or the name of the program */
                            device: string;
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
    "identity.emails.readEmail": {
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
                        email: string | null;
                        /** @description whether a letter to it was shown to reach you */
                        verified: boolean;
                        pending: string | null;
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
    "identity.emails.changeEmail": {
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
                     * @description six digits of the authenticator app, or a recovery code
                     * @example 492039
                     */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /**
             * @description `house.sign_in_needed`: Sign in first
             *
             *     `identity.credentials_wrong`: Mail address or password is wrong
             *
             *     `identity.code_needed`: A code is needed, too
             *
             *     `identity.code_wrong`: The code is wrong or was used before
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
             * @description `identity.email_none`: This account has no mail address
             *
             *     `identity.email_same`: This is your mail address already
             */
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
            /**
             * @description `house.too_many`: Too many requests, wait a little
             *
             *     `identity.tries_too_many`: Too many wrong tries
             *
             *     `identity.letters_too_many`: Too many letters, wait a bit
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
    "identity.emails.sendVerification": {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, 8 to 128 printable characters; kept for two days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
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
             * @description `house.idempotency_key_reused`: This idempotency key was used for another request
             *
             *     `identity.email_none`: This account has no mail address
             *
             *     `identity.already_verified`: This mail address is verified already
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
             * @description `house.too_many`: Too many requests, wait a little
             *
             *     `identity.letters_too_many`: Too many letters, wait a bit
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
    "identity.emails.requestReset": {
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
                     * @description mail address; capitals make no difference
                     * @example minji@example.com
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description `house.idempotency_key_reused`: This idempotency key was used for another request */
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
    "identity.emails.resetPassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what stands behind the # of the link in the letter */
                    token: string;
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
            /** @description `identity.email_taken`: This mail address is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.link_over`: This link opens nothing (any more) */
            410: {
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
    "identity.emails.verifyEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what stands behind the # of the link in the letter */
                    token: string;
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
                        /** @description the address that is verified now */
                        email: string;
                        /** @description whether it took the place of another one */
                        changed: boolean;
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
            /** @description `identity.link_over`: This link opens nothing (any more) */
            410: {
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
    "identity.exports.listExports": {
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
                        /** @description the newest first, twenty at most */
                        items: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * @description `waiting` for its turn, `working`, `ready` to be downloaded, `failed`: start another one, `expired`: deleted
                             * @enum {string}
                             */
                            state: "waiting" | "working" | "ready" | "failed" | "expired";
                            /** @description rows that are in the archive so far */
                            rowsDone: number;
                            rowsTotal: number | null;
                            bytes: number | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            askedAt: string;
                            expiresAt: string | null;
                            link: string | null;
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
    "identity.exports.startExport": {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, 8 to 128 printable characters; kept for two days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
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
                         * @description `waiting` for its turn, `working`, `ready` to be downloaded, `failed`: start another one, `expired`: deleted
                         * @enum {string}
                         */
                        state: "waiting" | "working" | "ready" | "failed" | "expired";
                        /** @description rows that are in the archive so far */
                        rowsDone: number;
                        rowsTotal: number | null;
                        bytes: number | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        askedAt: string;
                        expiresAt: string | null;
                        link: string | null;
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
             * @description `house.idempotency_key_reused`: This idempotency key was used for another request
             *
             *     `identity.export_under_way`: An export is being made already
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
             * @description `house.too_many`: Too many requests, wait a little
             *
             *     `identity.exports_too_many`: Enough exports for today
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
    "identity.exports.readExport": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                exportId: string;
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
                         * @description `waiting` for its turn, `working`, `ready` to be downloaded, `failed`: start another one, `expired`: deleted
                         * @enum {string}
                         */
                        state: "waiting" | "working" | "ready" | "failed" | "expired";
                        /** @description rows that are in the archive so far */
                        rowsDone: number;
                        rowsTotal: number | null;
                        bytes: number | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        askedAt: string;
                        expiresAt: string | null;
                        link: string | null;
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
            /** @description `identity.export_unknown`: You have no such export */
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
    "identity.exports.deleteExport": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                exportId: string;
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
            /** @description `identity.export_unknown`: You have no such export */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.export_under_way`: An export is being made already */
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
    "identity.exports.readFile": {
        parameters: {
            query?: {
                /** @description of the link: seconds since 1970 */
                until?: number;
                /** @description of the link */
                mac?: string;
            };
            header?: never;
            path: {
                /** @description UUID */
                exportId: string;
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
                    "application/zip": string;
                };
            };
            /** @description A part */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description `identity.export_unknown`: You have no such export */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.export_not_ready`: The export is not ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.export_over`: The export has expired */
            410: {
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
    "identity.factors.readFactors": {
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
                        totp: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            since: string;
                        } | null;
                        /** @description recovery codes that were not used */
                        recoveryCodesLeft: number;
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
            /** @description `house.not_allowed`: You may not do this */
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
    "identity.factors.renewRecoveryCodes": {
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
                     * @description six digits of the authenticator app, or a recovery code
                     * @example 492039
                     */
                    code: string;
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
                        /** @description each opens once; the house keeps hashes only and never shows them again */
                        recoveryCodes: string[];
                    };
                };
            };
            /**
             * @description `house.sign_in_needed`: Sign in first
             *
             *     `identity.code_wrong`: The code is wrong or was used before
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.proof_needed`: Show once more that it is you
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.totp_off`: One-time codes are not on */
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
    "identity.factors.confirmTotp": {
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
                     * @description six digits of the authenticator app, or a recovery code
                     * @example 492039
                     */
                    code: string;
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
                        /** @description each opens once; the house keeps hashes only and never shows them again */
                        recoveryCodes: string[];
                    };
                };
            };
            /**
             * @description `house.sign_in_needed`: Sign in first
             *
             *     `identity.code_wrong`: The code is wrong or was used before
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.proof_needed`: Show once more that it is you
             *
             *     `house.factor_needed`: This needs a second factor
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.totp_off`: One-time codes are not on */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.totp_on`: One-time codes are on already */
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
    "identity.factors.beginTotp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description base 32, for typing it in */
                        secret: string;
                        /** @description `otpauth://totp/...`, for a QR code */
                        uri: string;
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.proof_needed`: Show once more that it is you
             *
             *     `house.factor_needed`: This needs a second factor
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.totp_on`: One-time codes are on already */
            409: {
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
    "identity.factors.removeTotp": {
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
                     * @description six digits of the authenticator app, or a recovery code
                     * @example 492039
                     */
                    code: string;
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
             *     `identity.code_wrong`: The code is wrong or was used before
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.proof_needed`: Show once more that it is you
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.totp_off`: One-time codes are not on */
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
    "identity.passkeys.listPasskeys": {
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
                            /** @example Chrome · macOS */
                            name: string;
                            /** @description whether it is kept by an account in the cloud, too */
                            backedUp: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
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
            /** @description `house.not_allowed`: You may not do this */
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
    "identity.passkeys.addPasskey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        id: string;
                        rawId: string;
                        /** @enum {string} */
                        type: "public-key";
                        /** @enum {string} */
                        authenticatorAttachment?: "platform" | "cross-platform";
                        /** @description not read */
                        clientExtensionResults: Record<string, never>;
                        response: {
                            clientDataJSON: string;
                            attestationObject: string;
                            authenticatorData?: string;
                            publicKey?: string;
                            publicKeyAlgorithm?: number;
                            transports?: string[];
                        };
                    };
                    /** @example Chrome · macOS */
                    name?: string;
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
                        /** @example Chrome · macOS */
                        name: string;
                        /** @description whether it is kept by an account in the cloud, too */
                        backedUp: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        createdAt: string;
                        lastUsedAt: string | null;
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.passkey_known`: This passkey is known already
             *
             *     `identity.passkeys_too_many`: That is enough passkeys
             *
             *     `identity.passkeys_off`: Passkeys do not work here
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.challenge_over`: Too late, try once more */
            410: {
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
             *     `identity.passkey_refused`: This passkey does not fit
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
    "identity.passkeys.removePasskey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                passkeyId: string;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.proof_needed`: Show once more that it is you
             *
             *     `house.factor_needed`: This needs a second factor
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.passkey_unknown`: You have no such passkey */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.last_door`: This is your last way in */
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
    "identity.passkeys.renamePasskey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Chrome · macOS */
                    name: string;
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
                        /** @example Chrome · macOS */
                        name: string;
                        /** @description whether it is kept by an account in the cloud, too */
                        backedUp: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        createdAt: string;
                        lastUsedAt: string | null;
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.passkey_unknown`: You have no such passkey */
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
    "identity.passkeys.beginSignIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                        rpId: string;
                        /** @description milliseconds */
                        timeout: number;
                        /** @enum {string} */
                        userVerification: "required";
                    };
                };
            };
            /** @description `identity.passkeys_off`: Passkeys do not work here */
            409: {
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
    "identity.passkeys.provePasskey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        id: string;
                        rawId: string;
                        /** @enum {string} */
                        type: "public-key";
                        /** @enum {string} */
                        authenticatorAttachment?: "platform" | "cross-platform";
                        /** @description not read */
                        clientExtensionResults: Record<string, never>;
                        response: {
                            clientDataJSON: string;
                            authenticatorData: string;
                            signature: string;
                            userHandle?: string;
                        };
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
                        /** @description send as `Authorization: Bearer ...` */
                        accessToken: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        expiresAt: string;
                    };
                };
            };
            /**
             * @description `house.sign_in_needed`: Sign in first
             *
             *     `identity.passkey_wrong`: This passkey does not open
             */
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
            /** @description `identity.passkeys_off`: Passkeys do not work here */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.challenge_over`: Too late, try once more */
            410: {
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
    "identity.passkeys.beginPasskey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                        rp: {
                            id: string;
                            name: string;
                        };
                        user: {
                            id: string;
                            name: string;
                            displayName: string;
                        };
                        pubKeyCredParams: {
                            alg: number;
                            /** @enum {string} */
                            type: "public-key";
                        }[];
                        /** @description milliseconds */
                        timeout: number;
                        /** @enum {string} */
                        attestation: "none";
                        excludeCredentials: {
                            id: string;
                            /** @enum {string} */
                            type: "public-key";
                            transports?: string[];
                        }[];
                        authenticatorSelection: {
                            /** @enum {string} */
                            residentKey: "required";
                            requireResidentKey: boolean;
                            /** @enum {string} */
                            userVerification: "required";
                        };
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.proof_needed`: Show once more that it is you
             *
             *     `house.factor_needed`: This needs a second factor
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.passkeys_off`: Passkeys do not work here
             *
             *     `identity.passkeys_too_many`: That is enough passkeys
             */
            409: {
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
    "identity.passkeys.signInWithPasskey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        id: string;
                        rawId: string;
                        /** @enum {string} */
                        type: "public-key";
                        /** @enum {string} */
                        authenticatorAttachment?: "platform" | "cross-platform";
                        /** @description not read */
                        clientExtensionResults: Record<string, never>;
                        response: {
                            clientDataJSON: string;
                            authenticatorData: string;
                            signature: string;
                            userHandle?: string;
                        };
                    };
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
                            leavingAt: string | null;
                        };
                    };
                };
            };
            /** @description `identity.passkey_wrong`: This passkey does not open */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.passkeys_off`: Passkeys do not work here */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.challenge_over`: Too late, try once more */
            410: {
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
                        /** @description empty for somebody who has left or is leaving */
                        name: string;
                        /** @description hue of the picture placeholder */
                        hue: number;
                        createdAt: string | null;
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
                        leavingAt: string | null;
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
                        leavingAt: string | null;
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
    "identity.providers.listProviders": {
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
                             * @description the provider
                             * @enum {string}
                             */
                            provider: "google" | "apple" | "kakao" | "naver" | "steam" | "oidc";
                            label: string | null;
                        }[];
                        steamIdentity: string | null;
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
    "identity.providers.returnVisitor": {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                error?: string;
            };
            header?: never;
            path: {
                /** @description the provider */
                provider: "google" | "apple" | "kakao" | "naver" | "steam" | "oidc";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sent on to another address */
            302: {
                headers: {
                    /** @description where to go on */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `identity.provider_unknown`: This house has no such provider */
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
    "identity.providers.returnForm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the provider */
                provider: "google" | "apple" | "kakao" | "naver" | "steam" | "oidc";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    code?: string;
                    state?: string;
                    error?: string;
                } & {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description Sent on to another address */
            303: {
                headers: {
                    /** @description where to go on */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `identity.provider_unknown`: This house has no such provider */
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
    "identity.providers.visitProvider": {
        parameters: {
            query?: {
                /** @description the page of this house to go to afterwards; anything else becomes `/` */
                next?: string;
                /** @description `enter`: to sign in or up; `link`: to sign in by it from now on */
                intent?: "enter" | "link";
            };
            header?: never;
            path: {
                /** @description the provider */
                provider: "google" | "apple" | "kakao" | "naver" | "steam" | "oidc";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sent on to another address */
            302: {
                headers: {
                    /** @description where to go on */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `identity.provider_unknown`: This house has no such provider */
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
    "identity.providers.listLinks": {
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
                             * @description the provider
                             * @enum {string}
                             */
                            provider: "google" | "apple" | "kakao" | "naver" | "steam" | "oidc";
                            label: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            linkedAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            usedAt: string;
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
    "identity.providers.linkProvider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the way back from a provider brought; opens once, for ten minutes, here alone */
                    ticket: string;
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
             *     `identity.ticket_over`: Start again: this ticket is over
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
             * @description `identity.cross_site`: Another site may not do this for you
             *
             *     `house.proof_needed`: Show once more that it is you
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.link_taken`: This account is linked to somebody else here
             *
             *     `identity.link_exists`: Another account of this provider is linked
             */
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
    "identity.providers.unlinkProvider": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the provider */
                provider: "google" | "apple" | "kakao" | "naver" | "steam" | "oidc";
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
            /** @description `house.proof_needed`: Show once more that it is you */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.link_unknown`: No such account is linked */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.last_door`: This is your last way in */
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
    "identity.providers.beginProof": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the provider */
                provider: "google" | "apple" | "kakao" | "naver" | "steam" | "oidc";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description the page of this house to go to afterwards; anything else becomes `/`
                     * @example /rhythm
                     */
                    next?: string;
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
                        location: string;
                        flow: string | null;
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `identity.cross_site`: Another site may not do this for you
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.provider_unknown`: This house has no such provider
             *
             *     `identity.link_unknown`: No such account is linked
             */
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
            /** @description `identity.provider_unreachable`: The provider does not answer, try again later */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.providers.proveLink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the way back from a provider brought; opens once, for ten minutes, here alone */
                    ticket: string;
                    /**
                     * @description six digits of the authenticator app, or a recovery code
                     * @example 492039
                     */
                    code?: string;
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
                    };
                };
            };
            /**
             * @description `house.sign_in_needed`: Sign in first
             *
             *     `identity.ticket_over`: Start again: this ticket is over
             *
             *     `identity.code_needed`: A code is needed, too
             *
             *     `identity.code_wrong`: The code is wrong or was used before
             *
             *     `identity.session_over`: The session is over, sign in again
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `identity.cross_site`: Another site may not do this for you
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.link_other`: This is not the account that is linked to you */
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
    "identity.providers.redeemSteamTicket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the ticket in hex */
                    ticket: string;
                    /**
                     * @description six digits of the authenticator app, or a recovery code
                     * @example 492039
                     */
                    code?: string;
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
                            leavingAt: string | null;
                        };
                    };
                };
            };
            /**
             * @description `identity.steam_ticket_wrong`: Steam does not know this ticket
             *
             *     `identity.ticket_over`: Start again: this ticket is over
             *
             *     `identity.code_needed`: A code is needed, too
             *
             *     `identity.code_wrong`: The code is wrong or was used before
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.steam_banned`: This Steam account is banned */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.provider_unknown`: This house has no such provider */
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
            /** @description `identity.provider_unreachable`: The provider does not answer, try again later */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.providers.redeemTicket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the way back from a provider brought; opens once, for ten minutes, here alone */
                    ticket: string;
                    /**
                     * @description `browser`: the refresh token comes as an httpOnly cookie; `program`: in the answer
                     * @enum {string}
                     */
                    client: "browser" | "program";
                    /**
                     * @description six digits of the authenticator app, or a recovery code
                     * @example 492039
                     */
                    code?: string;
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
                            leavingAt: string | null;
                        };
                    };
                };
            };
            /**
             * @description `identity.ticket_over`: Start again: this ticket is over
             *
             *     `identity.code_needed`: A code is needed, too
             *
             *     `identity.code_wrong`: The code is wrong or was used before
             */
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
            /** @description `identity.link_needed`: You have an account here: sign in to it to link this one */
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
    "identity.providers.inspectTicket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the way back from a provider brought; opens once, for ten minutes, here alone */
                    ticket: string;
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
                         * @description the provider
                         * @enum {string}
                         */
                        provider: "google" | "apple" | "kakao" | "naver" | "steam" | "oidc";
                        label: string | null;
                    };
                };
            };
            /** @description `identity.ticket_over`: Start again: this ticket is over */
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
    "identity.roles.listChanges": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
                /** @description UUID */
                personId?: string;
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
                            person: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            actor: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            house: string | null;
                            /** @enum {string} */
                            before: "guest" | "member" | "curator" | "administrator";
                            /**
                             * @description the same as before where somebody was signed out
                             * @enum {string}
                             */
                            after: "guest" | "member" | "curator" | "administrator";
                            sessionsEnded: number | null;
                            reason: string | null;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
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
    "identity.roles.listPeople": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
                /** @description how the name or the mail address begins; capitals make no difference */
                search?: string;
                /** @description only those with this role */
                role?: "guest" | "member" | "curator" | "administrator";
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
                            name: string;
                            hue: number;
                            email: string | null;
                            /** @enum {string} */
                            role: "guest" | "member" | "curator" | "administrator";
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            createdAt: string;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
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
    "identity.roles.assignRole": {
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
                    /**
                     * @description why, for those who read the log later
                     * @example Looks after the songs from now on
                     */
                    reason: string;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
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
    "identity.roles.signOutPerson": {
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
                    /**
                     * @description why, for those who read the log later
                     * @example Looks after the songs from now on
                     */
                    reason: string;
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
                        /** @description devices that were signed out */
                        ended: number;
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
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
    "identity.security.listSecurityEvents": {
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
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * @description what happened
                             * @enum {string}
                             */
                            kind: "signed_in" | "signed_in_new_device" | "sessions_ended" | "signed_out_by_administrator" | "token_reused" | "password_changed" | "password_reset" | "email_changed" | "email_verified" | "factor_added" | "factor_removed" | "factors_dropped" | "recovery_code_used" | "recovery_codes_renewed" | "codes_guessed" | "passkey_added" | "passkey_removed" | "passkey_cloned" | "provider_linked" | "provider_unlinked" | "role_assigned" | "export_asked" | "leaving_asked" | "leaving_undone";
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
                            detail: string | null;
                            device: string | null;
                            address: string | null;
                            place: {
                                /**
                                 * @description ISO 3166-1 alpha-2
                                 * @example KR
                                 */
                                country: string;
                                city: string | null;
                            } | null;
                            /** @description whether it was the session that asks */
                            current: boolean;
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
                            place: {
                                /**
                                 * @description ISO 3166-1 alpha-2
                                 * @example KR
                                 */
                                country: string;
                                city: string | null;
                            } | null;
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
                     * @description six digits of the authenticator app, or a recovery code
                     * @example 492039
                     */
                    code?: string;
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
                            leavingAt: string | null;
                        };
                    };
                };
            };
            /**
             * @description `identity.credentials_wrong`: Mail address or password is wrong
             *
             *     `identity.code_needed`: A code is needed, too
             *
             *     `identity.code_wrong`: The code is wrong or was used before
             */
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
    "identity.sessions.endOthers": {
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
                        /** @description devices that were signed out */
                        ended: number;
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
    "identity.sessions.proveSession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    /**
                     * @description six digits of the authenticator app, or a recovery code
                     * @example 492039
                     */
                    code?: string;
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
                    };
                };
            };
            /**
             * @description `house.sign_in_needed`: Sign in first
             *
             *     `identity.credentials_wrong`: Mail address or password is wrong
             *
             *     `identity.code_needed`: A code is needed, too
             *
             *     `identity.code_wrong`: The code is wrong or was used before
             *
             *     `identity.session_over`: The session is over, sign in again
             */
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
                            leavingAt: string | null;
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
    "identity.withdrawals.startWithdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        leavingAt: string;
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
            /** @description `house.proof_needed`: Show once more that it is you */
            403: {
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
    "identity.withdrawals.undoWithdrawal": {
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
            /** @description `house.sign_in_needed`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.undo_too_late`: It is too late to stay */
            410: {
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
    "notifications.devices.listDevices": {
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
                            /** @example Chrome · Android */
                            name: string;
                            /** @description the host of its push service */
                            service: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            madeAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            seenAt: string;
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
    "notifications.devices.addDevice": {
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
                     * @description where the push service takes messages for this browser
                     * @example https://push.example/send/abc
                     */
                    endpoint: string;
                    keys: {
                        /** @description the browser's public key */
                        p256dh: string;
                        /** @description the browser's secret */
                        auth: string;
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
                        /**
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        id: string;
                        /** @example Chrome · Android */
                        name: string;
                        /** @description the host of its push service */
                        service: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        madeAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        seenAt: string;
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
             * @description `house.input_wrong`: The input is wrong
             *
             *     `notifications.device_wrong`: Nothing can be sent to this device
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
    "notifications.devices.removeDevice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                deviceId: string;
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
            /** @description `notifications.device_unknown`: There is no such device */
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
    "notifications.devices.readPushKey": {
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
                        /** @description a point of P-256, uncompressed, in base64url */
                        publicKey: string;
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
    "notifications.digests.endLetters": {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @enum {string} */
                    "List-Unsubscribe": "One-Click";
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
             * @description `house.input_wrong`: The input is wrong
             *
             *     `notifications.ending_wrong`: This link does not end any letters
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
    "notifications.news.listNews": {
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
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description its place in your inbox: what is told later has a greater one */
                            seq: number;
                            /** @example rhythm.passed */
                            kind: string;
                            /** @description what it says */
                            line: {
                                ko: string;
                                en: string;
                            };
                            from: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            /** @description what the line is made of */
                            facts: {
                                [key: string]: string | number;
                            };
                            /**
                             * @description where it leads
                             * @example /rhythm/songs/arirang
                             */
                            path: string;
                            /** @description how many things the line stands for */
                            count: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
                            readAt: string | null;
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
    "notifications.news.removeNews": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                newsId: string;
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
            /** @description `notifications.news_unknown`: There is no such news */
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
    "notifications.news.markOne": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                newsId: string;
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
                        /** @description unread lines; counting ends at the maximum */
                        count: number;
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
            /** @description `notifications.news_unknown`: There is no such news */
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
    "notifications.news.markRead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description its place in your inbox: what is told later has a greater one */
                    upTo: number;
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
                        /** @description unread lines; counting ends at the maximum */
                        count: number;
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
    "notifications.news.readUnread": {
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
                        /** @description unread lines; counting ends at the maximum */
                        count: number;
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
    "notifications.preferences.readPreferences": {
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
                        kinds: {
                            /**
                             * @description a kind of news
                             * @example rhythm.passed
                             */
                            kind: string;
                            says: {
                                ko: string;
                                en: string;
                            };
                            inbox: boolean | null;
                            push: boolean | null;
                            mail: boolean | null;
                        }[];
                        quiet: {
                            /**
                             * @description a time of day in your own time zone
                             * @example 22:30
                             */
                            from: string;
                            /**
                             * @description a time of day in your own time zone
                             * @example 22:30
                             */
                            to: string;
                        } | null;
                        /**
                         * @description IANA time zone; days are counted in it
                         * @example Asia/Seoul
                         */
                        zone: string;
                        /**
                         * @description how often a letter says what you have not read
                         * @enum {string}
                         */
                        digest: "off" | "daily" | "weekly";
                        /** @description whether letters reach you: only a confirmed mail address gets them */
                        mailed: boolean;
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
    "notifications.preferences.changePreferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kinds?: {
                        /**
                         * @description a kind of news
                         * @example rhythm.passed
                         */
                        kind: string;
                        inbox?: boolean;
                        push?: boolean;
                        mail?: boolean;
                    }[];
                    quiet?: {
                        /**
                         * @description a time of day in your own time zone
                         * @example 22:30
                         */
                        from: string;
                        /**
                         * @description a time of day in your own time zone
                         * @example 22:30
                         */
                        to: string;
                    } | null;
                    /**
                     * @description how often a letter says what you have not read
                     * @enum {string}
                     */
                    digest?: "off" | "daily" | "weekly";
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
                        kinds: {
                            /**
                             * @description a kind of news
                             * @example rhythm.passed
                             */
                            kind: string;
                            says: {
                                ko: string;
                                en: string;
                            };
                            inbox: boolean | null;
                            push: boolean | null;
                            mail: boolean | null;
                        }[];
                        quiet: {
                            /**
                             * @description a time of day in your own time zone
                             * @example 22:30
                             */
                            from: string;
                            /**
                             * @description a time of day in your own time zone
                             * @example 22:30
                             */
                            to: string;
                        } | null;
                        /**
                         * @description IANA time zone; days are counted in it
                         * @example Asia/Seoul
                         */
                        zone: string;
                        /**
                         * @description how often a letter says what you have not read
                         * @enum {string}
                         */
                        digest: "off" | "daily" | "weekly";
                        /** @description whether letters reach you: only a confirmed mail address gets them */
                        mailed: boolean;
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
             * @description `house.input_wrong`: The input is wrong
             *
             *     `notifications.kind_unknown`: Nothing of this kind is told that way
             *
             *     `notifications.quiet_wrong`: Quiet hours need a length
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
    "programs.tokens.listTokens": {
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
                            name: string;
                            operations: string[];
                            madeBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            madeAt: string;
                            expiresAt: string | null;
                            usedAt: string | null;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
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
    "programs.tokens.makeToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Seoul match server 1 */
                    name: string;
                    /**
                     * @description operations by name; `GET /api/programs/operations` lists those there are
                     * @example [
                     *       "rhythm.plays.relayPlay"
                     *     ]
                     */
                    operations: string[];
                    days?: number;
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
                        operations: string[];
                        madeBy: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        madeAt: string;
                        expiresAt: string | null;
                        usedAt: string | null;
                        /** @description keep it safe */
                        token: string;
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             *
             *     `house.proof_needed`: Show once more that it is you
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `programs.tokens_too_many`: There are too many tokens */
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
             *     `programs.operation_unknown`: A service token is good for no such operation
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
    "programs.tokens.revokeToken": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                tokenId: string;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `programs.token_unknown`: There is no such token */
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
    "programs.tokens.listOperations": {
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
                            operation: string;
                            summary: string;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
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
    "programs.webhooks.listWebhooks": {
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
                            name: string;
                            url: string;
                            kinds: string[];
                            madeBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            madeAt: string;
                            paused: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 * @example 2026-11-21T09:00:00.000Z
                                 */
                                at: string;
                                /**
                                 * @description by hand; after days of failures; or the receiver answered 410
                                 * @enum {string}
                                 */
                                because: "asked" | "failing" | "gone";
                            } | null;
                            failingSince: string | null;
                            /** @description deliveries that were not taken yet */
                            waiting: number;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
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
    "programs.webhooks.makeWebhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Season standings */
                    name: string;
                    /**
                     * @description https, an address of the Internet
                     * @example https://game.example/hooks/madang
                     */
                    url: string;
                    /**
                     * @description kinds of news; `GET /api/programs/webhooks/kinds` lists those there are
                     * @example [
                     *       "rhythm.record.set"
                     *     ]
                     */
                    kinds: string[];
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
                        /** @description signs the messages; keep it safe */
                        key: string;
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             *
             *     `house.proof_needed`: Show once more that it is you
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `programs.webhooks_too_many`: There are too many webhooks */
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
             *     `programs.kind_unknown`: Nothing of this kind is told here
             *
             *     `programs.url_wrong`: Nothing is sent to this address
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
    "programs.webhooks.removeWebhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                webhookId: string;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `programs.webhook_unknown`: There is no such webhook */
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
    "programs.webhooks.changeWebhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Season standings */
                    name?: string;
                    /**
                     * @description https, an address of the Internet
                     * @example https://game.example/hooks/madang
                     */
                    url?: string;
                    /**
                     * @description kinds of news; `GET /api/programs/webhooks/kinds` lists those there are
                     * @example [
                     *       "rhythm.record.set"
                     *     ]
                     */
                    kinds?: string[];
                    paused?: boolean;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             *
             *     `house.proof_needed`: Show once more that it is you
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `programs.webhook_unknown`: There is no such webhook */
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
             *     `programs.kind_unknown`: Nothing of this kind is told here
             *
             *     `programs.url_wrong`: Nothing is sent to this address
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
    "programs.webhooks.listDeliveries": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                webhookId: string;
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
                            /**
                             * Format: uuid
                             * @description the `webhook-id` header
                             */
                            id: string;
                            kind: string;
                            /** @description what is sent, as it is signed */
                            body: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
                            /** @enum {string} */
                            state: "waiting" | "delivered" | "dropped";
                            tries: number;
                            triedAt: string | null;
                            answer: string | null;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `programs.webhook_unknown`: There is no such webhook */
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
    "programs.webhooks.sendAgain": {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, 8 to 128 printable characters; kept for two days. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                webhookId: string;
                /** @description UUID */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `programs.delivery_unknown`: There is no such delivery */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.idempotency_key_reused`: This idempotency key was used for another request */
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
    "programs.webhooks.tryWebhook": {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, 8 to 128 printable characters; kept for two days. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `programs.webhook_unknown`: There is no such webhook */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.idempotency_key_reused`: This idempotency key was used for another request */
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
    "programs.webhooks.listKinds": {
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
                            kind: string;
                            says: string;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `house.factor_needed`: This needs a second factor
             */
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
    "rhythm.catalogue.saveChart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `<songId>_<difficulty>` */
                chartId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the version that the change began with; 0 for something new */
                    base: number;
                    level: number;
                    /** @description keys that may be used; any of them will do */
                    keyCount: number;
                    /** @description closed at the start by itself; as before unless said */
                    locked?: boolean;
                    pattern: {
                        /** @description milliseconds */
                        lengthMs: number;
                        /** @description the judgement line: unwrapped degrees clockwise from twelve, linear in between */
                        line: {
                            atMs: number;
                            angleDeg: number;
                        }[];
                        /** @description in order of time */
                        notes: {
                            atMs: number;
                            /** @description where the line is at that moment, 0 to 360 */
                            angleDeg: number;
                            /** @description keys that go down together */
                            count: number;
                            /** @description 0 is a tap */
                            holdMs: number;
                        }[];
                    };
                    /** @description why, for those who come later */
                    why?: string;
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
                        version: number;
                        /** @description false where everything was there already */
                        changed: boolean;
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rhythm.song_unknown`: No song has this id
             *
             *     `rhythm.chart_unknown`: No chart has this id and version
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rhythm.version_conflict`: Somebody saved another version meanwhile */
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
             *     `rhythm.chart_wrong`: The chart cannot be played
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
    "rhythm.catalogue.retireChart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `<songId>_<difficulty>` */
                chartId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why, for those who come later */
                    why?: string;
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
    "rhythm.catalogue.restoreChart": {
        parameters: {
            query?: never;
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
    "rhythm.catalogue.revertChart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `<songId>_<difficulty>` */
                chartId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the version that the change began with; 0 for something new */
                    base: number;
                    version: number;
                    /** @description why, for those who come later */
                    why?: string;
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
                        version: number;
                        /** @description false where everything was there already */
                        changed: boolean;
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rhythm.song_unknown`: No song has this id
             *
             *     `rhythm.chart_unknown`: No chart has this id and version
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rhythm.version_conflict`: Somebody saved another version meanwhile */
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
             *     `rhythm.chart_wrong`: The chart cannot be played
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
    "rhythm.catalogue.listChartVersions": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
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
                        items: {
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            madeAt: string;
                            madeBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            why: string;
                            level: number | null;
                            keyCount: number;
                            noteCount: number;
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
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
    "rhythm.catalogue.bringFile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
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
                         * @description SHA-256 of the sound file, in hex
                         * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                         */
                        hash: string;
                        /** @enum {string} */
                        kind: "text" | "archive" | "sound";
                        media: string | null;
                        bytes: number;
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rhythm.files_too_many`: Too much waits to be imported already */
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
             *     `rhythm.file_empty`: The file is empty
             *
             *     `rhythm.file_unknown`: This is no chart, no archive and no sound file
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
    "rhythm.catalogue.applyImport": {
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
                    /** @description files that were brought */
                    files: {
                        /**
                         * @description SHA-256 of the sound file, in hex
                         * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                         */
                        hash: string;
                        /** @description what the file is called, with its folder */
                        name: string;
                    }[];
                    /** @description under which the songs may be offered, where their files do not say it */
                    licence?: string;
                    /** @description why, for those who come later */
                    why?: string;
                    token: string;
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
                        songs: {
                            /** @example arirang */
                            id: string;
                            version: number;
                            charts: {
                                /**
                                 * @description `<songId>_<difficulty>`
                                 * @example arirang_0
                                 */
                                id: string;
                                version: number;
                            }[];
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rhythm.file_gone`: A file is not here any more: bring it again */
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
             *     `rhythm.import_changed`: Something changed since this import was looked at
             *
             *     `rhythm.import_empty`: There is nothing to import
             *
             *     `rhythm.version_conflict`: Somebody saved another version meanwhile
             */
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
    "rhythm.catalogue.inspectImport": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description files that were brought */
                    files: {
                        /**
                         * @description SHA-256 of the sound file, in hex
                         * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                         */
                        hash: string;
                        /** @description what the file is called, with its folder */
                        name: string;
                    }[];
                    /** @description under which the songs may be offered, where their files do not say it */
                    licence?: string;
                    /** @description why, for those who come later */
                    why?: string;
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
                        /** @description names this very plan: apply with it */
                        token: string;
                        songs: {
                            /** @example arirang */
                            id: string;
                            /** @description the file that tells of it */
                            file: string;
                            /** @description 0 for a new one */
                            fromVersion: number;
                            /** @description facts of a known song that change */
                            changed: string[];
                            title: {
                                ko: string;
                                en: string;
                            };
                            artist: string;
                            licence: string;
                            bpm: number;
                            lengthMs: number;
                            sound: {
                                name: string;
                                media: string;
                                bytes: number;
                            } | null;
                            charts: {
                                /**
                                 * @description `<songId>_<difficulty>`
                                 * @example arirang_0
                                 */
                                id: string;
                                file: string;
                                /** @description what it is called where it comes from */
                                name: string;
                                /** @enum {string} */
                                state: "new" | "changed" | "same";
                                /** @description 0 for a new one */
                                fromVersion: number;
                                level: number;
                                keyCount: number;
                                noteCount: number;
                                holdCount: number;
                                lengthMs: number;
                            }[];
                        }[];
                        findings: {
                            file: string;
                            line: number | null;
                            /**
                             * @description a problem keeps something out, a warning changes what was meant
                             * @enum {string}
                             */
                            severity: "problem" | "warning" | "note";
                            /** @description stable */
                            code: string;
                            parameters: {
                                [key: string]: string | number;
                            };
                            /** @description the same in words */
                            detail: string;
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rhythm.file_gone`: A file is not here any more: bring it again */
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
    "rhythm.catalogue.listSongs": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
                /** @description in id or title */
                text?: string;
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
                            version: number;
                            title: {
                                ko: string;
                                en: string;
                            };
                            artist: string;
                            /** @description original, or where the song comes from */
                            source: string;
                            /**
                             * @description under which the song may be offered here
                             * @example CC BY 4.0
                             */
                            licence: string;
                            /** @description the tempo that is shown */
                            bpm: number;
                            /** @description where bars begin and how fast beats come, in order */
                            timing: {
                                atMs: number;
                                bpm: number;
                                beatsPerBar: number;
                            }[];
                            /** @description milliseconds */
                            lengthMs: number;
                            /** @description from and to */
                            previewMs: number[];
                            /** @description closed at the start */
                            locked: boolean;
                            recording: {
                                /**
                                 * @description SHA-256 of the sound file, in hex
                                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                                 */
                                hash: string;
                                /** @description where in the song the sound file begins; below 0 its beginning is left out */
                                offsetMs: number;
                            } | null;
                            /** @description it has music as data */
                            isSynthesised: boolean;
                            curatedAt: string | null;
                            retiredAt: string | null;
                            charts: {
                                /**
                                 * @description `<songId>_<difficulty>`
                                 * @example arirang_0
                                 */
                                id: string;
                                difficulty: number;
                                level: number;
                                keyCount: number;
                                noteCount: number;
                                version: number;
                                locked: boolean;
                                importName: string | null;
                                retiredAt: string | null;
                            }[];
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
            /** @description `house.not_allowed`: You may not do this */
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
    "rhythm.catalogue.readSong": {
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
                        version: number;
                        title: {
                            ko: string;
                            en: string;
                        };
                        artist: string;
                        /** @description original, or where the song comes from */
                        source: string;
                        /**
                         * @description under which the song may be offered here
                         * @example CC BY 4.0
                         */
                        licence: string;
                        /** @description the tempo that is shown */
                        bpm: number;
                        /** @description where bars begin and how fast beats come, in order */
                        timing: {
                            atMs: number;
                            bpm: number;
                            beatsPerBar: number;
                        }[];
                        /** @description milliseconds */
                        lengthMs: number;
                        /** @description from and to */
                        previewMs: number[];
                        /** @description closed at the start */
                        locked: boolean;
                        recording: {
                            /**
                             * @description SHA-256 of the sound file, in hex
                             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                             */
                            hash: string;
                            /** @description where in the song the sound file begins; below 0 its beginning is left out */
                            offsetMs: number;
                        } | null;
                        /** @description it has music as data */
                        isSynthesised: boolean;
                        curatedAt: string | null;
                        retiredAt: string | null;
                        charts: {
                            /**
                             * @description `<songId>_<difficulty>`
                             * @example arirang_0
                             */
                            id: string;
                            difficulty: number;
                            level: number;
                            keyCount: number;
                            noteCount: number;
                            version: number;
                            locked: boolean;
                            importName: string | null;
                            retiredAt: string | null;
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    "rhythm.catalogue.saveSong": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                songId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the version that the change began with; 0 for something new */
                    base: number;
                    title: {
                        ko: string;
                        en: string;
                    };
                    artist: string;
                    /** @description original, or where the song comes from */
                    source: string;
                    /**
                     * @description under which the song may be offered here
                     * @example CC BY 4.0
                     */
                    licence: string;
                    /** @description the tempo that is shown */
                    bpm: number;
                    /** @description where bars begin and how fast beats come, in order */
                    timing: {
                        atMs: number;
                        bpm: number;
                        beatsPerBar: number;
                    }[];
                    /** @description milliseconds */
                    lengthMs: number;
                    /** @description from and to */
                    previewMs: number[];
                    /** @description closed at the start */
                    locked: boolean;
                    recording: {
                        /**
                         * @description SHA-256 of the sound file, in hex
                         * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                         */
                        hash: string;
                        /** @description where in the song the sound file begins; below 0 its beginning is left out */
                        offsetMs: number;
                    } | null;
                    /** @description why, for those who come later */
                    why?: string;
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
                        version: number;
                        /** @description false where everything was there already */
                        changed: boolean;
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description `rhythm.version_conflict`: Somebody saved another version meanwhile */
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
             *     `rhythm.song_wrong`: The song cannot be kept like this
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
    "rhythm.catalogue.giveBackSong": {
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
            /** @description `rhythm.song_unknown`: No song has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rhythm.song_not_shipped`: The program ships no song of this id */
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
    "rhythm.catalogue.exportSong": {
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
                    "application/json": string;
                };
            };
            /** @description A part */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    "rhythm.catalogue.retireSong": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                songId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why, for those who come later */
                    why?: string;
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
    "rhythm.catalogue.restoreSong": {
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
    "rhythm.catalogue.revertSong": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                songId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the version that the change began with; 0 for something new */
                    base: number;
                    version: number;
                    /** @description why, for those who come later */
                    why?: string;
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
                        version: number;
                        /** @description false where everything was there already */
                        changed: boolean;
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description `rhythm.version_conflict`: Somebody saved another version meanwhile */
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
             *     `rhythm.song_wrong`: The song cannot be kept like this
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
    "rhythm.catalogue.listSongVersions": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
            };
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
                        items: {
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            madeAt: string;
                            madeBy: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            why: string;
                            facts: {
                                title: {
                                    ko: string;
                                    en: string;
                                };
                                artist: string;
                                /** @description original, or where the song comes from */
                                source: string;
                                /**
                                 * @description under which the song may be offered here
                                 * @example CC BY 4.0
                                 */
                                licence: string;
                                /** @description the tempo that is shown */
                                bpm: number;
                                /** @description where bars begin and how fast beats come, in order */
                                timing: {
                                    atMs: number;
                                    bpm: number;
                                    beatsPerBar: number;
                                }[];
                                /** @description milliseconds */
                                lengthMs: number;
                                /** @description from and to */
                                previewMs: number[];
                                /** @description closed at the start */
                                locked: boolean;
                                recording: {
                                    /**
                                     * @description SHA-256 of the sound file, in hex
                                     * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                                     */
                                    hash: string;
                                    /** @description where in the song the sound file begins; below 0 its beginning is left out */
                                    offsetMs: number;
                                } | null;
                            };
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    "rhythm.memorial.readSky": {
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
                        constellations: {
                            id: string;
                            name: {
                                ko: string;
                                en: string;
                            };
                            story: {
                                ko: string;
                                en: string;
                            };
                            stars: {
                                /** @example lamp-wick */
                                id: string;
                                name: {
                                    ko: string;
                                    en: string;
                                };
                                words: {
                                    ko: string;
                                    en: string;
                                } | null;
                                /** @description from the left, on a sky of 1600 by 1200 */
                                x: number;
                                /** @description from above */
                                y: number;
                                /** @description 1 is the brightest */
                                magnitude: number;
                                /** @enum {string} */
                                hue: "white" | "gold" | "blue" | "red";
                                /** @description in light */
                                price: number;
                                opens: {
                                    /** @enum {string} */
                                    kind: "song" | "chart";
                                    songId: string;
                                    title: {
                                        ko: string;
                                        en: string;
                                    };
                                    /** @description the easiest first */
                                    charts: {
                                        /**
                                         * @description `<songId>_<difficulty>`
                                         * @example arirang_0
                                         */
                                        id: string;
                                        difficulty: number;
                                        level: number;
                                    }[];
                                } | null;
                                /**
                                 * @description near: next to one that is found, or a first one; far: further on
                                 * @enum {string}
                                 */
                                distance: "found" | "near" | "far";
                                foundAt: string | null;
                            }[];
                            /** @description the lines of its picture */
                            lines: {
                                /** @example lamp-wick */
                                from: string;
                                /** @example lamp-wick */
                                to: string;
                            }[];
                            /** @description ways to stars of other constellations */
                            paths: {
                                /** @example lamp-wick */
                                from: string;
                                /** @example lamp-wick */
                                to: string;
                            }[];
                        }[];
                        light: {
                            /** @description by all verified records */
                            earned: number;
                            /** @description on the stars that were found */
                            spent: number;
                            left: number;
                        };
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
    "rhythm.memorial.findStar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                starId: string;
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
                        /** @example lamp-wick */
                        starId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        foundAt: string;
                        light: {
                            /** @description by all verified records */
                            earned: number;
                            /** @description on the stars that were found */
                            spent: number;
                            left: number;
                        };
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
            /** @description `rhythm.star_unknown`: No star has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rhythm.star_far`: This star is too far away yet
             *
             *     `rhythm.light_short`: There is not enough light yet
             */
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
    "rhythm.memorial.listUnlocks": {
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
                            songId: string;
                            /** @description its star is found, or it was played before it was closed */
                            open: boolean;
                            star: {
                                /** @example lamp-wick */
                                id: string;
                                name: {
                                    ko: string;
                                    en: string;
                                };
                            } | null;
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
                            modifiers: {
                                /**
                                 * @description percent of the song's own speed
                                 * @enum {integer}
                                 */
                                speed: 75 | 100 | 125 | 150;
                                /** @description the disc is seen in a mirror */
                                mirror: boolean;
                                /** @description an empty gauge does not end the play */
                                noFail: boolean;
                            };
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
                            failedAtMs: number | null;
                            /** @description 1: judged before there was a gauge, so that a replay of it never fails; 2: with it */
                            rules: number;
                            /** @description judged by the server from the log, and nothing odd about it, or accepted by a curator */
                            verified: boolean;
                            /** @description what was odd about it */
                            flags: string[];
                            ruling: {
                                /**
                                 * @description `accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none
                                 * @enum {string}
                                 */
                                decision: "accept" | "keep" | "void";
                                reason: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 * @example 2026-11-21T09:00:00.000Z
                                 */
                                at: string;
                            } | null;
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
                    /** @description what the player changed about the chart; what is absent was not. The times of `log` are real milliseconds, at 125 a note of 5000 is played at 4000 */
                    modifiers?: {
                        /**
                         * @description percent of the song's own speed
                         * @enum {integer}
                         */
                        speed?: 75 | 100 | 125 | 150;
                        /** @description the disc is seen in a mirror */
                        mirror?: boolean;
                        /** @description an empty gauge does not end the play */
                        noFail?: boolean;
                    };
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
                            modifiers: {
                                /**
                                 * @description percent of the song's own speed
                                 * @enum {integer}
                                 */
                                speed: 75 | 100 | 125 | 150;
                                /** @description the disc is seen in a mirror */
                                mirror: boolean;
                                /** @description an empty gauge does not end the play */
                                noFail: boolean;
                            };
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
                            failedAtMs: number | null;
                            /** @description 1: judged before there was a gauge, so that a replay of it never fails; 2: with it */
                            rules: number;
                            /** @description judged by the server from the log, and nothing odd about it, or accepted by a curator */
                            verified: boolean;
                            /** @description what was odd about it */
                            flags: string[];
                            ruling: {
                                /**
                                 * @description `accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none
                                 * @enum {string}
                                 */
                                decision: "accept" | "keep" | "void";
                                reason: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 * @example 2026-11-21T09:00:00.000Z
                                 */
                                at: string;
                            } | null;
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
            /** @description `rhythm.chart_locked`: This chart is still locked */
            403: {
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
            /** @description `rhythm.play_void`: A curator has taken this play off the boards */
            410: {
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
                        modifiers: {
                            /**
                             * @description percent of the song's own speed
                             * @enum {integer}
                             */
                            speed: 75 | 100 | 125 | 150;
                            /** @description the disc is seen in a mirror */
                            mirror: boolean;
                            /** @description an empty gauge does not end the play */
                            noFail: boolean;
                        };
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
                        failedAtMs: number | null;
                        /** @description 1: judged before there was a gauge, so that a replay of it never fails; 2: with it */
                        rules: number;
                        /** @description judged by the server from the log, and nothing odd about it, or accepted by a curator */
                        verified: boolean;
                        /** @description what was odd about it */
                        flags: string[];
                        ruling: {
                            /**
                             * @description `accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none
                             * @enum {string}
                             */
                            decision: "accept" | "keep" | "void";
                            reason: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
                        } | null;
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
    "rhythm.plays.readReplay": {
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
                        modifiers: {
                            /**
                             * @description percent of the song's own speed
                             * @enum {integer}
                             */
                            speed: 75 | 100 | 125 | 150;
                            /** @description the disc is seen in a mirror */
                            mirror: boolean;
                            /** @description an empty gauge does not end the play */
                            noFail: boolean;
                        };
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
                        failedAtMs: number | null;
                        /** @description 1: judged before there was a gauge, so that a replay of it never fails; 2: with it */
                        rules: number;
                        /** @description judged by the server from the log, and nothing odd about it, or accepted by a curator */
                        verified: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        playedAt: string;
                        player: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        };
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
                        log: number[][];
                    };
                };
            };
            /**
             * @description `rhythm.replay_unknown`: There is no such replay
             *
             *     `rhythm.replay_none`: This play came without a log
             */
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
    "rhythm.plays.relayPlay": {
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
                     * @description UUID
                     * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                     */
                    playerId: string;
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
                    /** @description what the player changed about the chart; what is absent was not. The times of `log` are real milliseconds, at 125 a note of 5000 is played at 4000 */
                    modifiers?: {
                        /**
                         * @description percent of the song's own speed
                         * @enum {integer}
                         */
                        speed?: 75 | 100 | 125 | 150;
                        /** @description the disc is seen in a mirror */
                        mirror?: boolean;
                        /** @description an empty gauge does not end the play */
                        noFail?: boolean;
                    };
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
                            modifiers: {
                                /**
                                 * @description percent of the song's own speed
                                 * @enum {integer}
                                 */
                                speed: 75 | 100 | 125 | 150;
                                /** @description the disc is seen in a mirror */
                                mirror: boolean;
                                /** @description an empty gauge does not end the play */
                                noFail: boolean;
                            };
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
                            failedAtMs: number | null;
                            /** @description 1: judged before there was a gauge, so that a replay of it never fails; 2: with it */
                            rules: number;
                            /** @description judged by the server from the log, and nothing odd about it, or accepted by a curator */
                            verified: boolean;
                            /** @description what was odd about it */
                            flags: string[];
                            ruling: {
                                /**
                                 * @description `accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none
                                 * @enum {string}
                                 */
                                decision: "accept" | "keep" | "void";
                                reason: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 * @example 2026-11-21T09:00:00.000Z
                                 */
                                at: string;
                            } | null;
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
            /**
             * @description `house.not_allowed`: You may not do this
             *
             *     `rhythm.chart_locked`: This chart is still locked
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.person_unknown`: Nobody has this id
             *
             *     `rhythm.chart_unknown`: No chart has this id and version
             */
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
            /** @description `rhythm.play_void`: A curator has taken this play off the boards */
            410: {
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
    "rhythm.progress.listAttempts": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
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
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description name of its modifiers; empty without */
                            modifiers: string;
                            score: number;
                            early: number;
                            late: number;
                            meanMs: number | null;
                            spreadMs: number | null;
                            cleared: boolean;
                            fullCombo: boolean;
                            allArts: boolean;
                            verified: boolean;
                            /** @description it was the best until then */
                            newRecord: boolean;
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
    "rhythm.progress.listDays": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                days?: number;
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
                             * Format: date
                             * @description in the person's own time zone
                             */
                            day: string;
                            plays: number;
                            /** @description the length of what was played */
                            minutes: number;
                            counts: {
                                arts: number;
                                fine: number;
                                near: number;
                                miss: number;
                            };
                            early: number;
                            late: number;
                            meanMs: number | null;
                            spreadMs: number | null;
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
    "rhythm.ratings.listRatings": {
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
                            /** @description equal ratings share one */
                            rank: number;
                            person: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
                            /** @description what the best 30 records are worth together; 0 without a rating */
                            value: number;
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
    "rhythm.ratings.readAround": {
        parameters: {
            query?: {
                /** @description rows above, and below */
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
                            /** @description equal ratings share one */
                            rank: number;
                            person: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
                            /** @description what the best 30 records are worth together; 0 without a rating */
                            value: number;
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
    "rhythm.ratings.readMine": {
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
                        /** @description what the best 30 records are worth together; 0 without a rating */
                        value: number;
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
    "rhythm.ratings.readPlayer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                playerId: string;
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
                        person: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        };
                        /**
                         * Format: date-time
                         * @description since when they are here
                         */
                        since: string;
                        rating: {
                            /** @description what the best 30 records are worth together; 0 without a rating */
                            value: number;
                            rank: number | null;
                            /** @description players on the board */
                            total: number;
                            percentile: number | null;
                            /** @description those that count, the worthiest first */
                            best: {
                                /**
                                 * @description `<songId>_<difficulty>`
                                 * @example arirang_0
                                 */
                                chartId: string;
                                /** @example arirang */
                                songId: string;
                                /** @description of the song */
                                title: {
                                    ko: string;
                                    en: string;
                                };
                                /**
                                 * @description judgement mode
                                 * @enum {string}
                                 */
                                mode: "easy" | "hard";
                                level: number;
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
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 * @example 2026-11-21T09:00:00.000Z
                                 */
                                reachedAt: string;
                                /** @description floor(100 x level x share of the score), hard */
                                worth: number;
                            }[];
                        };
                        badges: {
                            /** @description charts with a record */
                            charts: number;
                            cleared: number;
                            fullCombos: number;
                            allArts: number;
                        };
                        /** @description the records that were reached last */
                        recent: {
                            /**
                             * @description `<songId>_<difficulty>`
                             * @example arirang_0
                             */
                            chartId: string;
                            /** @example arirang */
                            songId: string;
                            /** @description of the song */
                            title: {
                                ko: string;
                                en: string;
                            };
                            /**
                             * @description judgement mode
                             * @enum {string}
                             */
                            mode: "easy" | "hard";
                            level: number;
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
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            reachedAt: string;
                            /** @description floor(100 x level x share of the score), hard */
                            worth: number;
                        }[];
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
    "rhythm.ratings.listHistory": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                playerId: string;
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
                            /**
                             * Format: date
                             * @description in Asia/Seoul, as the weeks of the boards
                             */
                            day: string;
                            /** @description the rating at its end */
                            value: number;
                            /**
                             * @description what moved it most that day
                             * @enum {string}
                             */
                            reason: "record" | "revised" | "level" | "recount";
                            chartId: string | null;
                            title: {
                                ko: string;
                                en: string;
                            } | null;
                            mode: ("easy" | "hard") | null;
                            /** @description by how much that moved it */
                            change: number;
                            /** @description how often it changed that day */
                            changes: number;
                        }[];
                        next: string | null;
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
    "rhythm.ratings.readRating": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                playerId: string;
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
                        /** @description what the best 30 records are worth together; 0 without a rating */
                        value: number;
                        rank: number | null;
                        /** @description players on the board */
                        total: number;
                        percentile: number | null;
                        /** @description those that count, the worthiest first */
                        best: {
                            /**
                             * @description `<songId>_<difficulty>`
                             * @example arirang_0
                             */
                            chartId: string;
                            /** @example arirang */
                            songId: string;
                            /** @description of the song */
                            title: {
                                ko: string;
                                en: string;
                            };
                            /**
                             * @description judgement mode
                             * @enum {string}
                             */
                            mode: "easy" | "hard";
                            level: number;
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
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            reachedAt: string;
                            /** @description floor(100 x level x share of the score), hard */
                            worth: number;
                        }[];
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
    "rhythm.reviews.listCases": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                limit?: number;
                /** @description only plays with this flag */
                flag?: string;
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
                            player: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
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
                                modifiers: {
                                    /**
                                     * @description percent of the song's own speed
                                     * @enum {integer}
                                     */
                                    speed: 75 | 100 | 125 | 150;
                                    /** @description the disc is seen in a mirror */
                                    mirror: boolean;
                                    /** @description an empty gauge does not end the play */
                                    noFail: boolean;
                                };
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
                                failedAtMs: number | null;
                                /** @description 1: judged before there was a gauge, so that a replay of it never fails; 2: with it */
                                rules: number;
                                /** @description judged by the server from the log, and nothing odd about it, or accepted by a curator */
                                verified: boolean;
                                /** @description what was odd about it */
                                flags: string[];
                                ruling: {
                                    /**
                                     * @description `accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none
                                     * @enum {string}
                                     */
                                    decision: "accept" | "keep" | "void";
                                    reason: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339, UTC
                                     * @example 2026-11-21T09:00:00.000Z
                                     */
                                    at: string;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 * @example 2026-11-21T09:00:00.000Z
                                 */
                                playedAt: string;
                            };
                            /** @description what is odd by the limits of now; `flags` of the play were set when it was filed */
                            facts: {
                                /** @description the flag that it belongs to */
                                code: string;
                                /**
                                 * @description of what `found` and `limit` are
                                 * @enum {string}
                                 */
                                measure: "keys_down" | "first_down_ms" | "error_deviation_ms" | "even_intervals" | "key_repeat_ms" | "downs_per_second" | "claimed_score" | "claimed_combo";
                                found: number;
                                /** @description where oddness begins; of a claim, what its log gives */
                                limit: number;
                                atMs: number | null;
                                key: number | null;
                                /** @description how often it was so; of even intervals, how long each is in ms */
                                times: number;
                            }[];
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
            /** @description `house.not_allowed`: You may not do this */
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
    "rhythm.reviews.readCase": {
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
                        player: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        };
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
                            modifiers: {
                                /**
                                 * @description percent of the song's own speed
                                 * @enum {integer}
                                 */
                                speed: 75 | 100 | 125 | 150;
                                /** @description the disc is seen in a mirror */
                                mirror: boolean;
                                /** @description an empty gauge does not end the play */
                                noFail: boolean;
                            };
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
                            failedAtMs: number | null;
                            /** @description 1: judged before there was a gauge, so that a replay of it never fails; 2: with it */
                            rules: number;
                            /** @description judged by the server from the log, and nothing odd about it, or accepted by a curator */
                            verified: boolean;
                            /** @description what was odd about it */
                            flags: string[];
                            ruling: {
                                /**
                                 * @description `accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none
                                 * @enum {string}
                                 */
                                decision: "accept" | "keep" | "void";
                                reason: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 * @example 2026-11-21T09:00:00.000Z
                                 */
                                at: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            playedAt: string;
                        };
                        /** @description what is odd by the limits of now; `flags` of the play were set when it was filed */
                        facts: {
                            /** @description the flag that it belongs to */
                            code: string;
                            /**
                             * @description of what `found` and `limit` are
                             * @enum {string}
                             */
                            measure: "keys_down" | "first_down_ms" | "error_deviation_ms" | "even_intervals" | "key_repeat_ms" | "downs_per_second" | "claimed_score" | "claimed_combo";
                            found: number;
                            /** @description where oddness begins; of a claim, what its log gives */
                            limit: number;
                            atMs: number | null;
                            key: number | null;
                            /** @description how often it was so; of even intervals, how long each is in ms */
                            times: number;
                        }[];
                        log: number[][] | null;
                        /** @description what was decided about it, the latest first */
                        rulings: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            playId: string;
                            player: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            judge: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            /**
                             * @description `accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none. `undo`: what was decided before is taken back
                             * @enum {string}
                             */
                            decision: "accept" | "keep" | "void" | "undo";
                            reason: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
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
            /** @description `house.not_allowed`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rhythm.case_unknown`: There is no such play */
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
    "rhythm.reviews.decideCase": {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, 8 to 128 printable characters; kept for two days. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUID */
                playId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none. `undo`: what was decided before is taken back
                     * @enum {string}
                     */
                    decision: "accept" | "keep" | "void" | "undo";
                    /** @description why; its player reads it */
                    reason: string;
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
                        /**
                         * Format: uuid
                         * @description UUID
                         * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                         */
                        playId: string;
                        player: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        judge: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        } | null;
                        /**
                         * @description `accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none. `undo`: what was decided before is taken back
                         * @enum {string}
                         */
                        decision: "accept" | "keep" | "void" | "undo";
                        reason: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        at: string;
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
             * @description `house.not_allowed`: You may not do this
             *
             *     `rhythm.case_own`: Nobody decides about their own play
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rhythm.case_unknown`: There is no such play */
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
             *     `rhythm.case_decided`: Somebody has decided about this play
             *
             *     `rhythm.case_open`: Nobody has decided about this play
             *
             *     `rhythm.case_not_odd`: Nothing is odd about this play
             *
             *     `rhythm.case_unproven`: This score was not judged by the server
             */
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
    "rhythm.reviews.listRulings": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
                /** @description UUID */
                playId?: string;
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
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            playId: string;
                            player: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            judge: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            } | null;
                            /**
                             * @description `accept`: it stands on the verified boards. `keep`: it stays on the unverified ones. `void`: it stands on none. `undo`: what was decided before is taken back
                             * @enum {string}
                             */
                            decision: "accept" | "keep" | "void" | "undo";
                            reason: string;
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
            /** @description `house.not_allowed`: You may not do this */
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
    "rhythm.rivals.readCircleBoard": {
        parameters: {
            query?: {
                circle?: "rivals" | "friends";
                kind?: "verified" | "unverified";
                /** @description `all` time, this `week` or this `season` (three months), both as days go in Seoul; or a past one by its name, `2026-W47` (ISO 8601) or `2026-Q4` */
                period?: string;
                /** @description the board of plays with these modifiers: of `mirror`, `no-fail`, `speed-75`, `speed-125`, `speed-150` those that were set, in this order, joined by `+` (`%2B` in an address); empty for plays without */
                modifiers?: string;
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
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
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
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            reachedAt: string;
                        }[];
                        period: {
                            /** @example 2026-W47 */
                            name: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            from: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            until: string;
                            /**
                             * @description the name of the one just before
                             * @example 2026-W46
                             */
                            before: string;
                        } | null;
                        /** @description players in the circle, yourself included */
                        circle: number;
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
            /** @description `rhythm.period_unknown`: There is no such period */
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
    "rhythm.rivals.listFollows": {
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
                            person: {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                                 */
                                id: string;
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            at: string;
                            /** @description whether they follow back: then the two are friends */
                            mutual: boolean;
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
    "rhythm.rivals.followPlayer": {
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
                        person: {
                            /**
                             * Format: uuid
                             * @description UUID
                             * @example 019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b
                             */
                            id: string;
                            /** @description empty for somebody who has left or is leaving */
                            name: string;
                            /** @description hue of the picture placeholder */
                            hue: number;
                        };
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         * @example 2026-11-21T09:00:00.000Z
                         */
                        at: string;
                        /** @description whether they follow back: then the two are friends */
                        mutual: boolean;
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
            /** @description `rhythm.follows_too_many`: The list of followed players is full */
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
             *     `rhythm.follow_self`: Nobody can follow themselves
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
    "rhythm.rivals.unfollowPlayer": {
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
                                /** @description empty for somebody who has left or is leaving */
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
                /** @description `all` time, this `week` or this `season` (three months), both as days go in Seoul; or a past one by its name, `2026-W47` (ISO 8601) or `2026-Q4` */
                period?: string;
                /** @description the board of plays with these modifiers: of `mirror`, `no-fail`, `speed-75`, `speed-125`, `speed-150` those that were set, in this order, joined by `+` (`%2B` in an address); empty for plays without */
                modifiers?: string;
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
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
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
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            reachedAt: string;
                        }[];
                        next: string | null;
                        total: number;
                        period: {
                            /** @example 2026-W47 */
                            name: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            from: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             * @example 2026-11-21T09:00:00.000Z
                             */
                            until: string;
                            /**
                             * @description the name of the one just before
                             * @example 2026-W46
                             */
                            before: string;
                        } | null;
                    };
                };
            };
            /** @description `rhythm.period_unknown`: There is no such period */
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
    "rhythm.scoreboard.readAround": {
        parameters: {
            query?: {
                kind?: "verified" | "unverified";
                /** @description `all` time, this `week` or this `season` (three months), both as days go in Seoul; or a past one by its name, `2026-W47` (ISO 8601) or `2026-Q4` */
                period?: string;
                /** @description the board of plays with these modifiers: of `mirror`, `no-fail`, `speed-75`, `speed-125`, `speed-150` those that were set, in this order, joined by `+` (`%2B` in an address); empty for plays without */
                modifiers?: string;
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
                                /** @description empty for somebody who has left or is leaving */
                                name: string;
                                /** @description hue of the picture placeholder */
                                hue: number;
                            };
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
            /** @description `rhythm.period_unknown`: There is no such period */
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
    "rhythm.scoreboard.readMine": {
        parameters: {
            query?: {
                kind?: "verified" | "unverified";
                /** @description `all` time, this `week` or this `season` (three months), both as days go in Seoul; or a past one by its name, `2026-W47` (ISO 8601) or `2026-Q4` */
                period?: string;
                /** @description the board of plays with these modifiers: of `mirror`, `no-fail`, `speed-75`, `speed-125`, `speed-150` those that were set, in this order, joined by `+` (`%2B` in an address); empty for plays without */
                modifiers?: string;
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
            /** @description `rhythm.period_unknown`: There is no such period */
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
    "rhythm.scoreboard.listRecords": {
        parameters: {
            query?: {
                /** @description `next` of the page before this one */
                cursor?: string;
                /** @description items a page */
                limit?: number;
                /** @description the board of plays with these modifiers: of `mirror`, `no-fail`, `speed-75`, `speed-125`, `speed-150` those that were set, in this order, joined by `+` (`%2B` in an address); empty for plays without */
                modifiers?: string;
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
                /** @description `added` is the newest first; `easiest` and `hardest` go by the lowest and highest level of a song; `plays` counts everybody and is up to a minute old; `score` is your best, and what you have not played comes last */
                sort?: "title" | "artist" | "added" | "easiest" | "hardest" | "bpm" | "length" | "plays" | "score";
                /** @description unless said, `desc` for `added`, `hardest`, `plays` and `score` */
                direction?: "asc" | "desc";
                /** @description which titles decide the order */
                language?: "ko" | "en";
                /** @description words, or parts of them, of the titles and the artist, in any order */
                q?: string;
                levelMin?: number;
                levelMax?: number;
                /** @description songs with a chart in this slot, and of these levels */
                difficulty?: number;
                /** @description closed at the start, or not */
                locked?: boolean;
                /** @description judgement mode */
                mode?: "easy" | "hard";
                /** @description what you have reached in `mode` on the charts that fit */
                state?: "unplayed" | "played" | "cleared" | "full-combo" | "all-arts";
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
                            /** @description closed at the start, with those of its charts that are not closed by themselves */
                            locked: boolean;
                            /** @description under which the song may be offered */
                            licence: string;
                            recording: {
                                /**
                                 * @description SHA-256 of the sound file, in hex
                                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                                 */
                                hash: string;
                                /** @example audio/ogg */
                                media: string;
                                bytes: number;
                                /** @description where in the song the sound file begins */
                                offsetMs: number;
                            } | null;
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
                                /** @description closed at the start by itself, whatever its song is */
                                locked: boolean;
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
                        total: number | null;
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
                        /** @description closed at the start, with those of its charts that are not closed by themselves */
                        locked: boolean;
                        /** @description under which the song may be offered */
                        licence: string;
                        recording: {
                            /**
                             * @description SHA-256 of the sound file, in hex
                             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                             */
                            hash: string;
                            /** @example audio/ogg */
                            media: string;
                            bytes: number;
                            /** @description where in the song the sound file begins */
                            offsetMs: number;
                        } | null;
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
                            /** @description closed at the start by itself, whatever its song is */
                            locked: boolean;
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
            /** @description `rhythm.song_retired`: This song is not offered any more */
            410: {
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
            /**
             * @description `rhythm.song_unknown`: No song has this id
             *
             *     `rhythm.music_none`: This song is a recording
             */
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
            /** @description `rhythm.chart_retired`: This chart is not offered any more */
            410: {
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
    "rhythm.songs.nameCharts": {
        parameters: {
            query: {
                /** @description ids of charts, with commas between them; at most 100 */
                ids: string;
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
                            id: string;
                            /** @example arirang */
                            songId: string;
                            title: {
                                ko: string;
                                en: string;
                            };
                            difficulty: number;
                            level: number;
                        }[];
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
    "rhythm.songs.readRecording": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description SHA-256 of the sound file, in hex */
                hash: string;
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
                    "audio/*": string;
                };
            };
            /** @description A part */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/*": string;
                };
            };
            /** @description `rhythm.recording_unknown`: There is no such recording */
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
    "house.realtime.openSocket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From here on it is a WebSocket */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `house.upgrade_needed`: Open this address as a WebSocket */
            426: {
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
}
